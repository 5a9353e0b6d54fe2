import type { LeftOutCode } from '../moving-in/left-out.ts'
import { takePageFiles } from '../moving-in/page-files.ts'
import type { PageReaders } from '../moving-in/page-readers.ts'
import type { ReadyPage } from '../moving-in/save-pages.ts'
import type { Source } from '../moving-in/sources/source.ts'
import { isPage, namesTo } from './channels.ts'
import type { Coverage } from './coverage.ts'
import type { DumpForm } from './dump-rows.ts'
import type { DumpChoices, DumpParts } from './import-dump.ts'
import { articleAddresses, channelAddresses } from './kernel/old-addresses.ts'
import type { OldArticle, OldSite } from './old-site.ts'
import type { OldRecord } from './records.ts'
import { spellTitle } from './spell.ts'
import { describeRecord, toImported } from './to-article.ts'

type Given = {
  parts: DumpParts
  choices: DumpChoices
  site: OldSite
  form: DumpForm
  /** Our channels by the numbers of the old ones. */
  channelIds: ReadonlyMap<number, string>
  coverage: Coverage
  uploads: Source
  readers: PageReaders
}

type LeftOut = { name: string; code: LeftOutCode }

/** Gets records ready for saving: read and repaired in a thread of their own, with their files kept. */
export function createPreparing(given: Given) {
  const { choices, site, readers, coverage } = given
  const host = choices.host ?? site.host
  let moved = new Map<string, string>()

  const prepare = async (record: OldRecord): Promise<ReadyPage | LeftOut> => {
    const { article, channel } = record
    const name = `${article.table}/${article.id}`
    const apart = leftApart(record, choices)
    if (apart) return { name, code: apart }
    const answer = await readers.read(requestFor(record, given))
    if ('code' in answer) return { name, code: answer.code }
    const { page } = answer
    const isPublic = article.standing === 'public'
    const oldPaths = isPublic ? addressesOf(record, given) : []
    const address = host !== '' && oldPaths[0] ? `http://${host}${oldPaths[0]}` : null
    const files = await takeFiles(given, address, page)
    if (isPublic) {
      for (const { from, to } of movedFiles(files.kept)) moved.set(from, to)
      coverage.addRules(oldPaths)
      coverage.addBody(files.bodyHtml, name)
    }
    const imported = toImported(record, page, files, {
      sourceKey: `dede:${host}/${channel ? name : site.prefix + article.id}`,
      address,
      oldPaths,
      state: choices.state,
      breadcrumb: namesTo(site, article.channelId),
      channelId: given.channelIds.get(article.channelId),
      furtherChannelIds: furtherChannels(article, given.channelIds),
    })
    return { article: imported, reported: describeRecord(record, name, page, files, imported) }
  }
  return {
    prepare,
    /** Old addresses of files that were kept since the last call, and where they are now. */
    takeMoved() {
      const taken = [...moved].map(([from, to]) => ({ from, to }))
      moved = new Map()
      return taken
    },
  }
}

function leftApart({ article, fields }: OldRecord, { unpublished }: DumpChoices): LeftOutCode | undefined {
  if (fields.some(([, bytes]) => bytes.length > maxTextBytes)) return 'text_too_large'
  if (unpublished !== 'leave') return undefined
  if (article.standing === 'recycled') return 'recycled_apart'
  return article.standing === 'unreviewed' ? 'unreviewed_apart' : undefined
}

function requestFor({ article, model, fields, uploads }: OldRecord, { form, choices }: Given) {
  const { title, author, source, summary, picture, standing } = article
  return {
    encoding: form.encoding,
    title,
    author,
    source,
    summary,
    picture,
    fields,
    fieldNames: model?.fieldNames ?? new Map<string, string>(),
    uploads,
    wantsIndex: choices.state === 'published' && !choices.dryRun && standing === 'public',
  }
}

/** Our channels for the further ones of an article; none for those that did not come along. */
function furtherChannels({ channelId, furtherChannelIds }: OldArticle, ours: Given['channelIds']): string[] {
  const own = ours.get(channelId)
  const found = furtherChannelIds.flatMap(id => ours.get(id) ?? [])
  return [...new Set(found)].filter(id => id !== own).sort()
}

function addressesOf({ article, channel: speaking }: OldRecord, { site }: Given): string[] {
  const paths = speaking
    ? isPage(speaking) && channelAddresses(speaking, site.settings)
    : articleAddresses(article, site.channels.get(article.channelId), site.settings, spellTitle)
  return (paths || []).filter(path => path.length <= maxPathLength)
}

const maxPathLength = 900
const maxTextBytes = 5 * 2 ** 20

type Page = { bodyHtml: string; reading: { media: Parameters<typeof takePageFiles>[1]['media'] } }

function takeFiles({ parts, choices, uploads }: Given, address: string | null, { bodyHtml, reading }: Page) {
  const origin = { key: '', sha256: '', address, oldPath: null, mirrored: false }
  const store = choices.dryRun ? undefined : parts.files
  return takePageFiles(store, { source: uploads, path: 'index.html', origin, bodyHtml, media: reading.media })
}

/** Files of the old site by their address on it; pictures within a page had none. */
function movedFiles(kept: ReadonlyMap<string, { sha256: string }>) {
  return [...kept].flatMap(([src, { sha256 }]) => {
    const path = src.startsWith('data:') ? undefined : URL.parse(src, 'http://source.invalid/')?.pathname
    return path === undefined || path.length > maxPathLength ? [] : [{ from: path, to: `/files/${sha256}` }]
  })
}
