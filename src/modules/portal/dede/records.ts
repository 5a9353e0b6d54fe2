import type { DumpFile } from './dump-files.ts'
import { type DumpFault, type DumpForm, type DumpRow, readRows } from './dump-rows.ts'
import type { NamedFile } from './kernel/body.ts'
import type { OldArticle, OldModel, OldSite } from './old-site.ts'

/** An article with the fields of its model, as the bytes of the dump. */
export type OldRecord = {
  /** Place among the articles of the dump, from 1. */
  position: number
  article: OldArticle
  /** Undefined where its model is not known. */
  model: OldModel | undefined
  /** Empty where the dump has no body for it. */
  fields: [column: string, bytes: Uint8Array][]
  uploads: Map<number, NamedFile>
}

const bodyFields = new Set(['body', 'introduce', 'note', 'imgurls', 'softlinks', 'redirecturl'])
const numbered = /\[attachment=(\d{1,10})\]/gi

type Given = { form: DumpForm; columns: Map<string, readonly string[]>; faults: DumpFault[] }

/** The articles of a site with their bodies, in the order of the dump; those without a body at the end. */
export async function* readRecords(
  files: readonly DumpFile[],
  site: OldSite,
  { form, columns, faults }: Given,
): AsyncGenerator<OldRecord, void, void> {
  const positions = new Map([...site.articles.keys()].map((id, index) => [id, index + 1]))
  const pending = new Set(site.articles.keys())
  const tables = new Set([...site.models.values()].map(model => model.table))
  const plainName = (table: string) => table.slice(site.prefix.length)
  for await (const row of readRows(files, { form, wants: table => tables.has(table), plainName, columns, faults })) {
    const article = site.articles.get(row.number('aid'))
    if (!article || !pending.has(article.id)) continue
    const model = site.models.get(article.model)
    if (model?.table !== row.table) continue
    pending.delete(article.id)
    const fields = takeFields(row, model)
    yield { position: positions.get(article.id)!, article, model, fields, uploads: namedUploads(fields, site) }
  }
  for (const id of pending) {
    const article = site.articles.get(id)!
    const model = site.models.get(article.model)
    yield { position: positions.get(id)!, article, model, fields: [], uploads: new Map() }
  }
}

/** What the article says, and what its model's own fields say; copied, since a row is gone with the next one. */
function takeFields(row: DumpRow, { fieldNames }: OldModel): OldRecord['fields'] {
  return row.columns.flatMap(column => {
    const bytes = bodyFields.has(column) || fieldNames.has(column) ? row.bytes(column) : null
    return bytes === null || bytes.length === 0 ? [] : [[column, new Uint8Array(bytes)] as [string, Uint8Array]]
  })
}

/** The uploads that a body names by their number. */
function namedUploads(fields: OldRecord['fields'], site: OldSite): Map<number, NamedFile> {
  const body = fields.find(([column]) => column === 'body')?.[1]
  if (!body || site.uploads.size === 0 || Buffer.from(body.buffer).indexOf('[attachment=') < 0) return new Map()
  const ids = [...Buffer.from(body.buffer).toString('latin1').matchAll(numbered)].map(([, id]) => Number(id))
  return new Map(ids.flatMap(id => (site.uploads.has(id) ? [[id, site.uploads.get(id)!] as const] : [])))
}
