import type { EditorView } from 'prosemirror-view'
import { schema } from './schema.ts'

export type SendPicture = {
  /** Address that takes one picture. */
  address: string
  csrf: string
  onProgress: (percent: number) => void
}

/** Sends a picture; gives its path in our own file store. Rejects with a sentence for a person, '' without one. */
export function sendPicture(picture: Blob, name: string, { address, csrf, onProgress }: SendPicture): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('files', picture, name)
    request.open('POST', address)
    request.setRequestHeader('x-csrf-token', csrf)
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    request.onload = () =>
      request.status === 200 ? resolve(JSON.parse(request.responseText).path) : reject(new Error(whyOf(request)))
    request.onerror = () => reject(new Error(''))
    request.send(form)
  })
}

/** A refusal says what is wrong; anything else only its status. */
function whyOf({ responseText, status }: XMLHttpRequest): string {
  try {
    return String(JSON.parse(responseText).message)
  } catch {
    return String(status)
  }
}

/** A picture as a `data:` address, to be shown while it is on its way. */
export function toDataUrl(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
}

/** The bytes of a `data:` address (asking the browser to fetch it is against the content policy). */
export function fromDataUrl(address: string): Blob {
  const [head = '', bytes = ''] = address.split(',')
  const text = atob(bytes)
  return new Blob([Uint8Array.from(text, each => each.charCodeAt(0))], {
    type: /^data:([\w/+.-]+)/.exec(head)?.[1] || '',
  })
}

/** Addresses of the pictures in the text that are not files of ours yet. */
export function embeddedPictures(view: EditorView): string[] {
  const found = new Set<string>()
  view.state.doc.descendants(node => {
    if (node.type === schema.nodes.image && /^data:/.test(node.attrs.src)) found.add(node.attrs.src)
  })
  return [...found]
}

/** Changes every picture of an address; `undefined` takes it away. */
export function changePicture(view: EditorView, src: string, attrs: { src?: string; alt?: string } | undefined) {
  const transaction = view.state.tr
  view.state.doc.descendants((node, position) => {
    if (node.type !== schema.nodes.image || node.attrs.src !== src) return
    const at = transaction.mapping.map(position)
    if (attrs) transaction.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs })
    else transaction.delete(at, at + node.nodeSize)
  })
  view.dispatch(transaction)
}
