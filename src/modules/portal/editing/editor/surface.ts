import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Slice } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { EditorState, type Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { EditorView, type NodeViewConstructor } from 'prosemirror-view'
import { readHtml } from './html.ts'
import { cleanPasted } from './paste.ts'
import { schema } from './schema.ts'

export type SurfaceOptions = {
  html: string
  label: string
  keptLabel: string
  /** Where files stand: `/files/…` of a text is `<fileBase>/files/…` for the browser. */
  fileBase: string
  /** After every step; `hasChanged` when the text is another one. */
  onStep: (view: EditorView, hasChanged: boolean) => void
  /** Pictures of a paste that stand on other sites. */
  onRemotePictures: (addresses: string[]) => void
  /** Picture files dropped or pasted, at a place of the text. */
  onPictureFiles: (files: File[], position: number) => void
}

/** The editing surface inside an element. */
export function openSurface(place: HTMLElement, options: SurfaceOptions): EditorView {
  const view: EditorView = new EditorView(place, {
    state: newState(options.html),
    attributes: {
      id: 'field-body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      class: 'prose editor-text',
    },
    nodeViews: { image: showImage(options.fileBase), kept: showKept(options.keptLabel) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      options.onStep(view, transaction.docChanged)
    },
    transformPastedHTML(html) {
      const { html: cleaned, remotePictures } = cleanPasted(html)
      options.onRemotePictures(remotePictures)
      return cleaned
    },
    handlePaste: (_, event, slice) => takeFiles(event, event.clipboardData, slice, view.state.selection.from, options),
    handleDrop: (_, event, slice) => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      return takeFiles(event, event.dataTransfer, slice, at ? at.pos : view.state.selection.from, options)
    },
  })
  return view
}

/** A fresh state with a text; what was done before cannot be undone in it. */
export function newState(html: string): EditorState {
  return EditorState.create({ doc: readHtml(html), schema, plugins: plugins() })
}

function plugins(): Plugin[] {
  const item = schema.nodes.list_item!
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(schema.marks.strong!),
      Enter: splitListItem(item),
      'Mod-]': sinkListItem(item),
      'Mod-[': liftListItem(item),
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
      'Shift-Enter': (state, dispatch) => {
        if (dispatch) dispatch(state.tr.replaceSelectionWith(schema.nodes.hard_break!.create()).scrollIntoView())
        return true
      },
    }),
    keymap(baseKeymap),
    history(),
    tableEditing(),
  ]
}

/** Files alone are pictures to be sent; where words come along too (as from Word) the words count. */
function takeFiles(
  event: Event,
  data: DataTransfer | null,
  slice: Slice,
  position: number,
  { onPictureFiles }: SurfaceOptions,
): boolean {
  const pictures = [...(data?.files || [])].filter(file => /^image\//.test(file.type))
  if (pictures.length === 0 || (slice !== Slice.empty && slice.size > 0)) return false
  event.preventDefault()
  onPictureFiles(pictures, position)
  return true
}

function showImage(fileBase: string): NodeViewConstructor {
  return node => {
    const dom = document.createElement('img')
    dom.src = /^\/files\//.test(node.attrs.src) ? fileBase + node.attrs.src : node.attrs.src
    dom.alt = node.attrs.alt
    return { dom }
  }
}

function showKept(label: string): NodeViewConstructor {
  return node => {
    const dom = document.createElement('div')
    dom.className = 'editor-kept'
    const words = node.attrs.html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    dom.textContent = `${label} ${words.slice(0, 80)}`
    return { dom }
  }
}
