import { emptyHeadings } from './marks.lexicon.ts'

const longestHeading = 100
const pageHeading = new RegExp(`^([\\s\\S]{0,${longestHeading}}?)#e#`)
const tag = /\{\/?dede:[^{}]{0,500}\}/gi
const attachment = /\[attachment(?:=([^\]\s]{1,300}))?\](?:([^[\]]{0,300})\[\/attachment\])?/gi
const picture = /\{dede:img\b([^{}]{0,500})\}\s*([^{}\s]{1,500})\s*\{\/dede:img\}/gi
const download = /\{dede:link\b([^{}]{0,500})\}\s*([^{}\s]{1,500})\s*\{\/dede:link\}/gi
const fieldName = /<field:([\w-]{1,60})\s[^<>]{0,500}?\bitemname=(["'])([^"'<>]{1,60})\2/gi

/** A file that a record names, with the words that stood beside it. */
export type NamedFile = { src: string; text: string }

/** An article of several pages (`#p#heading#e#`) as one, its headings kept. */
export function joinPages(body: string): string {
  return body
    .split('#p#')
    .map(page => page.replace(pageHeading, (_, words: string) => heading(words)))
    .join('\n')
}

function heading(words: string): string {
  const plain = words.replace(/<[^>]*>|&nbsp;/g, '').trim()
  return emptyHeadings.has(plain) ? '' : `<h3>${escapeHtml(plain)}</h3>`
}

/** Takes DedeCMS's own tags out of a text; what stands between them stays. */
export function dropTags(body: string): string {
  return body.replace(tag, '')
}

/**
 * `[attachment=7]` and `[attachment]/uploads/a.doc[/attachment]` become links. `findUpload` gives the address of a
 * numbered upload; a number that it does not know stays as it is written.
 */
export function linkAttachments(body: string, findUpload: (id: number) => NamedFile | undefined): string {
  return body.replace(attachment, (written, given: string | undefined, inner: string | undefined) => {
    const named = (given ?? inner ?? '').replaceAll('"', '').trim()
    const found = /^\d+$/.test(named) ? findUpload(Number(named)) : { src: named, text: inner ?? named }
    return found && found.src !== '' ? fileLink({ src: found.src, text: inner?.trim() || found.text }) : written
  })
}

/** Pictures of a gallery (`imgurls`), as paragraphs. */
export function readGallery(imgurls: string): string {
  return readFiles(imgurls, picture)
    .map(({ src, text }) => `<p><img src="${escapeHtml(src)}" alt="${escapeHtml(text)}"></p>`)
    .join('\n')
}

/** Downloads of a program or document (`softlinks`), as paragraphs. */
export function readDownloads(softlinks: string): string {
  return readFiles(softlinks, download)
    .map(file => `<p>${fileLink(file)}</p>`)
    .join('\n')
}

function readFiles(text: string, form: RegExp): NamedFile[] {
  return [...text.matchAll(form)].map(([, about = '', src = '']) => ({
    src,
    text: /\btext=(["'])(.*?)\1/.exec(about)?.[2]?.trim() ?? '',
  }))
}

export function fileLink({ src, text }: NamedFile): string {
  return `<a href="${escapeHtml(src)}">${escapeHtml(text || src.split('/').at(-1)!)}</a>`
}

/** What the fields of a model are called, by their columns (`fieldset` of channeltype). */
export function readFieldNames(fieldset: string): Map<string, string> {
  return new Map([...fieldset.matchAll(fieldName)].map(([, column = '', , name = '']) => [column.toLowerCase(), name]))
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
