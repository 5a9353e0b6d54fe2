import { speakingChannels } from './channels.ts'
import type { DumpFile } from './dump-files.ts'
import { type DumpFault, type DumpForm, type DumpRow, readRows } from './dump-rows.ts'
import type { NamedFile } from './kernel/body.ts'
import type { OldArticle, OldChannel, OldModel, OldSite } from './old-site.ts'

/** An article with the fields of its model, as the bytes of the dump; or what a channel said, as an article. */
export type OldRecord = {
  /** Place among the articles of the dump, from 1; channels stand behind them. */
  position: number
  article: OldArticle
  /** The channel that said this; undefined for what is an article. */
  channel?: OldChannel
  /** Undefined where its model is not known. */
  model: OldModel | undefined
  /** Empty where the dump has no body for it. */
  fields: [column: string, bytes: Uint8Array][]
  uploads: Map<number, NamedFile>
}

const bodyFields = new Set(['body', 'introduce', 'note', 'imgurls', 'softlinks', 'redirecturl'])
const numbered = /\[attachment=(\d{1,10})\]/gi

type Given = { form: DumpForm; columns: Map<string, readonly string[]>; faults: DumpFault[] }

/** How many records readRecords gives. */
export const countRecords = (site: OldSite) => site.articles.size + speakingChannels(site).length

/** The articles of a site with their bodies, in the order of the dump; then those without a body, then channels. */
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
  for (const [index, channel] of speakingChannels(site).entries()) {
    yield toRecord(channel, positions.size + index + 1, site)
  }
}

/** What a channel said as an article of the usual model, named like the channel. */
function toRecord(channel: OldChannel, position: number, site: OldSite): OldRecord {
  const none = { furtherChannelIds: [], flags: [], clicks: 0, publishedAtS: 0, sentAtS: 0 }
  const texts = { author: '', source: '', summary: '', picture: '', fileName: '' }
  const { id, name: title, content } = channel
  const head = { table: `${site.prefix}arctype`, id, channelId: id, title, model: 1, standing: 'public' as const }
  const fields: OldRecord['fields'] = [['body', content]]
  const uploads = namedUploads(fields, site)
  return { position, channel, article: { ...head, ...none, ...texts }, model: site.models.get(1), fields, uploads }
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
