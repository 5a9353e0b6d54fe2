import type { EditorView } from 'prosemirror-view'
import { changePicture, embeddedPictures, fromDataUrl, sendPicture, toDataUrl } from './pictures.ts'
import { schema } from './schema.ts'

/** What is told about a picture on its way, or one that was not taken. */
export type PictureTold = { name: string; percent: number } | { name: string; why: string }

export type PictureDeskOptions = {
  getView: () => EditorView
  /** Desk address of the article; a new one is made a draft first. */
  findAddress: () => Promise<string>
  csrf: string
  onTold: (told: PictureTold[]) => void
  /** A picture stands in the text under this address: its words can be asked for. */
  onTaken: (src: string) => void
}

export type PictureDesk = { take: (files: File[], position: number) => void; takeEmbedded: () => void }

/** Takes pictures into the text: shown at once, sent one by one, then under their address in our own file store. */
export function createPictureDesk(options: PictureDeskOptions): PictureDesk {
  const { getView, findAddress, csrf, onTold, onTaken } = options
  const told = new Map<string, PictureTold>()
  const underWay = new Set<string>()
  let queue = Promise.resolve()

  const tell = (src: string, what: PictureTold | undefined) => {
    if (what) told.set(src, what)
    else told.delete(src)
    onTold([...told.values()])
  }
  const send = async (src: string, picture: Blob, name: string) => {
    try {
      const onProgress = (percent: number) => tell(src, { name, percent })
      const address = `${await findAddress()}/pictures`
      const path = await sendPicture(picture, name, { address, csrf, onProgress })
      changePicture(getView(), src, { src: path })
      tell(src, undefined)
      onTaken(path)
    } catch (error) {
      changePicture(getView(), src, undefined)
      tell(src, { name, why: error instanceof TypeError ? '' : (error as Error).message })
    }
  }
  const enqueue = (src: string, picture: Blob, name: string) => {
    if (underWay.has(src)) return
    underWay.add(src)
    queue = queue.then(() => send(src, picture, name)).then(() => void underWay.delete(src))
  }
  return {
    async take(files, position) {
      for (const file of files) {
        const src = await toDataUrl(file)
        const view = getView()
        const at = Math.min(position, view.state.doc.content.size)
        enqueue(src, file, file.name)
        view.dispatch(view.state.tr.insert(at, schema.nodes.image!.create({ src, alt: '' })))
      }
    },
    takeEmbedded() {
      for (const src of embeddedPictures(getView())) {
        const picture = fromDataUrl(src)
        enqueue(src, picture, `picture.${picture.type.split('/')[1] || 'png'}`)
      }
    },
  }
}
