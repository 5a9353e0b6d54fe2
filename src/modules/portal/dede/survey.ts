import type { DumpFile } from './dump-files.ts'
import { tellFaults } from './dump-report.ts'
import { type DumpFault, type DumpForm, type DumpRow, readRows } from './dump-rows.ts'
import { undoTwice } from './dump-text.ts'
import { DumpUnusable, type UnusableCode } from './dump-unusable.ts'
import { readFieldNames } from './kernel/body.ts'
import { type AddressSettings, usualSettings } from './kernel/old-addresses.ts'
import type { OldArticle, OldChannel, OldModel, OldSite, OldStanding } from './old-site.ts'
import { holdsArticles, withSingleTables } from './single-tables.ts'

/** Tables that are read whole, by their names without the prefix. */
const surveyed = /^(.*?)(archives|arctype|arcatt|channeltype|sysconfig|uploads)$/i
/** More do not come from one site of this kind; their heads are held in memory. */
const mostArticles = 500_000
const mostUploads = 500_000

const usualModels: ReadonlyMap<number, string> = new Map([
  [1, 'addonarticle'],
  [2, 'addonimages'],
  [3, 'addonsoft'],
  [-1, 'addonspec'],
])

type Found = {
  channels: Map<number, OldChannel>
  articles: Map<number, OldArticle>
  flagNames: Map<string, string>
  models: Map<number, OldModel>
  uploads: Map<number, { src: string; text: string }>
  settings: Map<string, string>
}

export type Survey = { site: OldSite; columns: Map<string, readonly string[]>; faults: DumpFault[] }

/**
 * Reads everything of a dump but the bodies. Of several sites in it the one with the given prefix is taken, or the one
 * with the most articles. Throws `DumpUnusable` where the prefix is wrong, where it is no dump of DedeCMS, and where
 * there is too much.
 */
export async function survey(
  files: readonly DumpFile[],
  form: DumpForm,
  wantedPrefix: string | undefined,
): Promise<Survey> {
  const columns = new Map<string, readonly string[]>()
  const faults: DumpFault[] = []
  const tables = new Set<string>()
  const byPrefix = new Map<string, Found>()
  const singles: OldArticle[] = []
  const wants = (table: string, has: readonly string[] | undefined) => {
    tables.add(table)
    return surveyed.test(table) || holdsArticles(has)
  }
  const plainName = (table: string) => surveyed.exec(table)?.[2]?.toLowerCase() ?? ''
  for await (const row of readRows(files, { form, wants, plainName, columns, faults })) {
    const [, prefix, table] = surveyed.exec(row.table) ?? []
    const found = byPrefix.get(prefix ?? '') ?? emptyFound()
    if (prefix === undefined || table === undefined) singles.push(toArticle(row))
    else {
      byPrefix.set(prefix, found)
      takeRow(found, table.toLowerCase(), prefix, row)
    }
    if (found.articles.size + singles.length > mostArticles) throw new DumpUnusable('too_many_articles', [row.table])
  }
  for (const table of columns.keys()) tables.add(table)
  const prefix = choosePrefix(
    byPrefix,
    wantedPrefix,
    code => new DumpUnusable(code, [...tables].sort(), tellFaults(faults)),
  )
  return { site: toSite(prefix, byPrefix.get(prefix)!, singles), columns, faults }
}

function emptyFound(): Found {
  return {
    channels: new Map(),
    articles: new Map(),
    flagNames: new Map(),
    models: new Map(),
    uploads: new Map(),
    settings: new Map(),
  }
}

function choosePrefix(
  byPrefix: ReadonlyMap<string, Found>,
  wanted: string | undefined,
  unusable: (code: UnusableCode) => DumpUnusable,
) {
  const sites = [...byPrefix].filter(([, found]) => found.articles.size > 0)
  if (wanted !== undefined && !sites.some(([prefix]) => prefix === wanted)) {
    throw unusable('wrong_prefix')
  }
  const [largest] = sites.sort(([, a], [, b]) => b.articles.size - a.articles.size)
  if (!largest) throw unusable('no_articles_in_dump')
  return wanted ?? largest[0]
}

function takeRow(found: Found, table: string, prefix: string, row: DumpRow) {
  const id = row.number('id')
  if (table === 'archives') found.articles.set(id, toArticle(row))
  else if (table === 'arctype') found.channels.set(id, toChannel(row))
  else if (table === 'arcatt') found.flagNames.set(row.text('att'), row.text('attname'))
  else if (table === 'channeltype') found.models.set(id, toModel(row, prefix))
  else if (table === 'sysconfig') found.settings.set(row.text('varname'), row.text('value').trim())
  else if (found.uploads.size < mostUploads) {
    found.uploads.set(row.number('aid'), { src: row.text('url'), text: row.text('title') })
  }
}

function toArticle(row: DumpRow): OldArticle {
  const further = row.text('typeid2').split(',').map(Number)
  return {
    table: row.table,
    id: row.number('id') || row.number('aid'),
    channelId: row.number('typeid'),
    furtherChannelIds: [...new Set(further)].filter(each => each > 0 && each !== row.number('typeid')),
    flags: row.text('flag').split(',').filter(Boolean),
    model: row.number('channel'),
    standing: standingOf(row.number('arcrank'), row.number('money')),
    clicks: Math.max(0, row.number('click')),
    title: row.text('title').trim(),
    author: row.text('writer').trim(),
    source: row.text('source').trim(),
    summary: row.text('description').trim(),
    picture: row.text('litpic').trim(),
    publishedAtS: row.number('pubdate') || row.number('senddate'),
    sentAtS: row.number('senddate') || row.number('pubdate'),
    fileName: row.text('filename').trim(),
  }
}

/** `arcrank`: 0 for everyone, above for members of that rank, -1 waits for its review, -2 is in the bin. */
function standingOf(rank: number, money: number): OldStanding {
  if (rank <= -2) return 'recycled'
  if (rank === -1) return 'unreviewed'
  return rank > 0 || money > 0 ? 'restricted' : 'public'
}

function toChannel(row: DumpRow): OldChannel {
  return {
    id: row.number('id'),
    parentId: row.number('reid'),
    name: row.text('typename').trim(),
    order: row.number('sortrank'),
    isHidden: row.number('ishidden') !== 0,
    content: toContent(row),
    folder: row.text('typedir').trim(),
    isDefault: row.number('isdefault'),
    defaultName: row.text('defaultname').trim(),
    kind: row.number('ispart'),
    articleRule: row.text('namerule').trim(),
    listRule: row.text('namerule2').trim(),
  }
}

/** What it says, where that is more than empty paragraphs. */
function toContent(row: DumpRow): Uint8Array {
  const bytes = row.bytes('content')
  const isEmpty = row.text('content').replace(/<(?!img)[^>]*>|&nbsp;|\s/gi, '') === ''
  return bytes === null || isEmpty ? new Uint8Array() : new Uint8Array(bytes)
}

function toModel(row: DumpRow, prefix: string): OldModel {
  const id = row.number('id')
  const table = row.text('addtable').trim().replace(/^#@__/, prefix)
  return { id, table, fieldNames: readFieldNames(row.text('fieldset')) }
}

function toSite(prefix: string, found: Found, singles: readonly OldArticle[]): OldSite {
  const usual = new Map<number, OldModel>(
    [...usualModels].map(([id, table]) => [id, { id, table: prefix + table, fieldNames: new Map() }]),
  )
  for (const [id, model] of found.models) if (model.table !== '') usual.set(id, model)
  const { articles, models } = withSingleTables(prefix, { articles: found.articles, models: usual }, singles)
  const { texts } = undoTwice([...found.channels.values()].map(channel => channel.name))
  const channels = [...found.channels.values()].map((channel, index) => ({ ...channel, name: texts[index]! }))
  const flags = [...found.flagNames.keys()]
  const flagNames = undoTwice([...found.flagNames.values()]).texts
  return {
    prefix,
    host: URL.parse(found.settings.get('cfg_basehost') ?? '')?.host ?? '',
    settings: toSettings(found.settings),
    channels: new Map(channels.sort((a, b) => a.order - b.order || a.id - b.id).map(each => [each.id, each])),
    articles: new Map([...articles].sort(([a], [b]) => a - b)),
    flagNames: new Map(flags.map((flag, index) => [flag, flagNames[index]!])),
    models,
    uploads: found.uploads,
  }
}

function toSettings(settings: ReadonlyMap<string, string>): AddressSettings {
  const path = (name: string, otherwise: string) => {
    const value = settings.get(name)
    return value === undefined ? otherwise : value.replace(/^\/*(?=.)/, '/').replace(/\/+$/, '')
  }
  return {
    cmsPath: path('cfg_cmspath', usualSettings.cmsPath),
    articleFolder: path('cfg_arcdir', usualSettings.articleFolder),
    articleRule: settings.get('cfg_df_namerule') || usualSettings.articleRule,
    fileEnding: settings.get('cfg_df_ext') || usualSettings.fileEnding,
  }
}
