import { findScript } from '../moving-in/find-script.ts'
import type { OldPage } from '../moving-in/read-old-page.ts'
import type { PageEncoding } from '../reading/encoding.ts'
import { isDamaged, readRecord } from '../reading/read-record.ts'
import { toIndexEntry } from '../search/index-article.ts'
import { decodeValue, undoTwice } from './dump-text.ts'
import {
  dropTags,
  escapeHtml,
  fileLink,
  joinPages,
  linkAttachments,
  type NamedFile,
  readDownloads,
  readGallery,
} from './kernel/body.ts'
import { unknownNames } from './unknown-names.data.ts'

/** An article of a dump: its head as text, the fields of its model as the bytes that the dump has. */
export type OldRecordRequest = {
  encoding: PageEncoding
  title: string
  author: string
  source: string
  summary: string
  /** Address of the picture that stood for it; '' for none. */
  picture: string
  fields: readonly (readonly [column: string, bytes: Uint8Array])[]
  /** What fields of the model's own are called; only these are kept besides the body. */
  fieldNames: ReadonlyMap<string, string>
  /** Uploads that its text names by number. */
  uploads: ReadonlyMap<number, NamedFile>
  wantsIndex: boolean
}

const maxTitleLength = 200
const bodyColumns = ['body', 'introduce', 'note']
const defaultPicture = /(?:^|\/)(?:defaultpic|nopic)\.\w+$/i

/** Reads an article of a dump as an old page is read: encoded rightly, repaired, cleaned. */
export function readOldRecord(request: OldRecordRequest): OldPage {
  const columns = request.fields.map(([column]) => column)
  const values = request.fields.map(([, bytes]) => decodeValue(bytes, request.encoding))
  const heads = [request.title, request.author, request.source, request.summary]
  const { texts, mojibake } = undoTwice([...heads, ...values])
  const [title = '', author = '', source = '', summary = ''] = texts
  const fields = new Map(columns.map((column, index) => [column, texts[heads.length + index]!]))
  const body = composeBody(fields, request)
  const record = readRecord({ title, author: known(author), source: known(source), body })
  const { reading } = record
  const shownTitle = (reading.title ?? reading.paragraphs[0]?.slice(0, 40) ?? '').slice(0, maxTitleLength)
  const shownSummary = isDamaged(summary) ? '' : summary
  return {
    ...record,
    reading: {
      ...reading,
      media: withPicture(reading.media, request.picture),
      publishedAt: null,
      clicks: null,
      breadcrumb: null,
      encoding: request.encoding,
      mojibake,
    },
    title: shownTitle,
    summary: shownSummary,
    script: findScript([shownTitle, ...reading.paragraphs].join('')),
    indexEntry: request.wantsIndex
      ? toIndexEntry({ title: shownTitle, summary: shownSummary, body: record.bodyHtml })
      : undefined,
  }
}

const known = (name: string) => (unknownNames.has(name) ? null : name)

/** The body with its gallery, its downloads, where it led, and what fields of its own the model had. */
function composeBody(
  fields: ReadonlyMap<string, string>,
  { fieldNames, uploads }: Pick<OldRecordRequest, 'fieldNames' | 'uploads'>,
): string {
  const field = (column: string) => fields.get(column) ?? ''
  const main = bodyColumns.map(field).filter(Boolean).join('\n')
  const leadsTo = field('redirecturl').trim()
  const parts = [
    linkAttachments(joinPages(main), id => uploads.get(id)),
    readGallery(field('imgurls')),
    readDownloads(field('softlinks')),
    leadsTo === '' ? '' : `<p>${fileLink({ src: leadsTo, text: leadsTo })}</p>`,
    listFields(fields, fieldNames),
  ]
  return dropTags(parts.filter(Boolean).join('\n'))
}

function listFields(fields: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): string {
  const shown = [...names].filter(([column]) => !bodyColumns.includes(column) && !/^0?$/.test(fields.get(column) ?? ''))
  const items = shown.map(([column, name]) => `<dt>${escapeHtml(name)}</dt><dd>${fields.get(column)}</dd>`)
  return items.length > 0 ? `<dl>${items.join('')}</dl>` : ''
}

/** The picture that stood for the article comes first, so that it stands for it again. */
function withPicture(media: OldPage['reading']['media'], picture: string) {
  if (picture === '' || defaultPicture.test(picture)) return media
  const rest = media.filter(each => each.src !== picture)
  return [{ kind: 'image' as const, src: picture, note: null }, ...rest]
}
