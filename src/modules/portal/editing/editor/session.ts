import type { EditorView } from 'prosemirror-view'
import { setLink, type Tool } from './commands.ts'
import { putFields, readFields } from './form-fields.ts'
import { writeHtml } from './html.ts'
import { type News, type Standing, startKeeper } from './keeper.ts'
import { dropLocally, findLocally, type LocalCopy, markSent, takeSent } from './local-copies.ts'
import { createPictureDesk, type PictureTold } from './picture-desk.ts'
import { changePicture } from './pictures.ts'
import { newState, openSurface } from './surface.ts'

/** What the page gives to the island. */
export type EditorProps = {
  /** Desk address of the article; null for a new one. */
  address: string | null
  /** Under which this person's text of this article is kept in the browser. */
  keepAs: string
  /** The same for a new article of this person. */
  keepNewAs: string
  /** The article was just saved. */
  isSaved: boolean
  fileBase: string
  words: Record<string, string>
  /** What is wrong with the text. */
  error?: string
}

export type Question = { kind: 'link'; isWrong: boolean } | { kind: 'picture'; src: string }

/** All that the island shows besides the text itself. */
export type Shown = {
  isSource: boolean
  standing: Standing
  news: News
  told: PictureTold[]
  remotePictures: string[]
  question: Question | undefined
  isTooEarly: boolean
  /** Kept in this browser by an earlier page and never sent. */
  leftOver: LocalCopy | undefined
}

export type Session = ReturnType<typeof openSession>

type Labels = { text: string; kept: string }

const safeAddress = /^(https?:\/\/|\/(?!\/)|mailto:|tel:)\S+$/i

/** The work on one text, from opening the page to leaving it. `area` carries the text in the form. */
export function openSession(
  place: HTMLElement,
  area: HTMLTextAreaElement,
  props: EditorProps,
  labels: Labels,
  onShown: (shown: Shown) => void,
) {
  const form = area.form!
  const csrf = (form.elements.namedItem('_csrf') as HTMLInputElement).value
  let shown: Shown = { ...nothingShown, leftOver: leftOverOf(props) }
  const show = (changes: Partial<Shown>) => {
    shown = { ...shown, ...changes }
    onShown(shown)
  }
  const write = () => {
    if (!shown.isSource) area.value = writeHtml(view.state.doc)
  }
  const changed = () => {
    write()
    keeper.changed()
  }
  const pictures = createPictureDesk({
    getView: () => view,
    address: props.address,
    csrf,
    onTold: told => show({ told }),
    onTaken: src => show({ question: { kind: 'picture', src } }),
    onTooEarly: () => show({ isTooEarly: true }),
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
  const keeper = startKeeper({
    name: props.keepAs,
    address: props.address,
    csrf,
    readFields: () => readFields(form),
    onStanding: standing => show({ standing }),
    onNews: news => show({ news: { ...shown.news, ...news } }),
  })
  const onSubmit = () => {
    write()
    markSent(props.keepAs)
    keeper.stop()
  }
  form.addEventListener('submit', onSubmit)
  form.addEventListener('input', () => keeper.changed())
  view.dom.addEventListener('compositionend', () => setTimeout(changed))

  return {
    view,
    shown: () => shown,
    run({ run }: Tool) {
      run(view.state, view.dispatch, view)
      view.focus()
    },
    ask: (question: Question | undefined) => show({ question }),
    answer: (typed: string) => show({ question: answerTo(view, shown.question, typed) }),
    takePictures: (files: File[]) => pictures.take(files, view.state.selection.from),
    toggleSource() {
      if (shown.isSource) view.updateState(newState(area.value))
      else write()
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
      dropLocally(props.keepAs)
      show({ leftOver: undefined })
    },
    close() {
      keeper.stop()
      form.removeEventListener('submit', onSubmit)
      view.destroy()
    },
  }
}

export const nothingShown: Shown = {
  isSource: false,
  standing: { kind: 'clean' },
  news: { others: '' },
  told: [],
  remotePictures: [],
  question: undefined,
  isTooEarly: false,
  leftOver: undefined,
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
