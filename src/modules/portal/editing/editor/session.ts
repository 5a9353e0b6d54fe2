import type { EditorView } from 'prosemirror-view'
import { findHome } from './article-home.ts'
import { setLink, type Tool } from './commands.ts'
import { putFields, readFields } from './form-fields.ts'
import { writeHtml } from './html.ts'
import { startKeeper } from './keeper.ts'
import { dropLocally, findLocally, type LocalCopy, markSent, takeSent } from './local-copies.ts'
import { createPictureDesk } from './picture-desk.ts'
import { changePicture } from './pictures.ts'
import { type EditorProps, nothingShown, type Question, type Shown } from './shown.ts'
import { newState, openSurface } from './surface.ts'

export type Session = ReturnType<typeof openSession>

/** What the session works in: `area` carries the text in the form, `place` takes the editing surface. */
export type Places = { place: HTMLElement; area: HTMLTextAreaElement }

type Labels = { text: string; kept: string }

const safeAddress = /^(https?:\/\/|\/(?!\/)|mailto:|tel:)\S+$/i

/** The work on one text, from opening the page to leaving it. `onShown` hears of everything that the page shows. */
export function openSession(places: Places, props: EditorProps, labels: Labels, onShown: (shown: Shown) => void) {
  const { area } = places
  const form = area.form!
  let shown: Shown = { ...nothingShown, leftOver: leftOverOf(props) }
  const show = (changes: Partial<Shown>) => {
    shown = { ...shown, ...changes }
    onShown(shown)
  }
  const desk = openDesk(places, props, labels, () => shown, show)
  const { view, keeper } = desk
  const onSubmit = () => {
    desk.write()
    markSent(desk.home.keepAs())
    keeper.stop()
  }
  const onInput = () => keeper.changed()
  form.addEventListener('submit', onSubmit)
  form.addEventListener('input', onInput)
  return {
    view,
    shown: () => shown,
    run({ run }: Tool) {
      run(view.state, view.dispatch, view)
      view.focus()
    },
    ask: (question: Question | undefined) => show({ question }),
    answer: (typed: string) => show({ question: answerTo(view, shown.question, typed) }),
    takePictures: (files: File[]) => desk.pictures.take(files, view.state.selection.from),
    toggleSource() {
      if (shown.isSource) view.updateState(newState(area.value))
      else desk.write()
      show({ isSource: !shown.isSource })
    },
    resume() {
      if (!shown.leftOver) return
      putFields(form, shown.leftOver.fields)
      view.updateState(newState(area.value))
      show({ leftOver: undefined })
      keeper.changed()
    },
    discard() {
      dropLocally(desk.home.keepAs())
      show({ leftOver: undefined })
    },
    close() {
      keeper.stop()
      form.removeEventListener('submit', onSubmit)
      form.removeEventListener('input', onInput)
      view.destroy()
    },
  }
}

/** The surface with what keeps its text and what takes its pictures. */
function openDesk(
  { place, area }: Places,
  props: EditorProps,
  labels: Labels,
  getShown: () => Shown,
  show: (changes: Partial<Shown>) => void,
) {
  const form = area.form!
  const csrf = (form.elements.namedItem('_csrf') as HTMLInputElement).value
  const home = findHome(props, form, csrf)
  const write = () => {
    if (!getShown().isSource) area.value = writeHtml(view.state.doc)
  }
  const changed = () => {
    write()
    keeper.changed()
  }
  const pictures = createPictureDesk({
    getView: () => view,
    findAddress: home.begin,
    csrf,
    onTold: told => show({ told }),
    onTaken: src => show({ question: { kind: 'picture', src } }),
  })
  const view: EditorView = openSurface(place, {
    html: area.value,
    label: labels.text,
    keptLabel: labels.kept,
    fileBase: props.fileBase,
    onStep(surface, hasChanged) {
      show({})
      if (!hasChanged || surface.composing) return
      pictures.takeEmbedded()
      changed()
    },
    onRemotePictures: remotePictures => show({ remotePictures }),
    onPictureFiles: pictures.take,
  })
  view.dom.addEventListener('compositionend', () => setTimeout(changed))
  const keeper = startKeeper({
    home,
    csrf,
    readFields: () => readFields(form),
    onStanding: standing => show({ standing }),
    onNews: news => show({ news: { ...getShown().news, ...news } }),
  })
  return { home, view, keeper, pictures, write }
}

/** What an earlier page left in this browser, unless it was sent and taken since. */
function leftOverOf({ keepAs, keepNewAs, isSaved, address }: EditorProps): LocalCopy | undefined {
  const sent = takeSent()
  if (isSaved) dropLocally(keepAs)
  if (address !== null && sent === keepNewAs) dropLocally(keepNewAs)
  return findLocally(keepAs)
}

/** Does what a question was asked for; gives it back where the answer will not do. */
function answerTo(view: EditorView, question: Question | undefined, typed: string): Question | undefined {
  if (!question) return undefined
  if (question.kind === 'link') {
    if (!safeAddress.test(typed)) return { kind: 'link', isWrong: true }
    setLink(typed)(view.state, view.dispatch)
  } else changePicture(view, question.src, { alt: typed })
  view.focus()
  return undefined
}
