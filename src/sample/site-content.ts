import type { Accounts } from '#modules/accounts/index.ts'
import type { PlacedArticle, Portal } from '#modules/portal/index.ts'
import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { channelsOf, type Edition, type WrittenArticle, writeArticles } from './content.ts'
import {
  indicatorSlugs,
  putIndicators,
  type SampleFigures,
  takeIndicatorsAway,
  zoneCodes,
} from './indicators/sample-indicators.ts'
import { putNewsroom, waitingOn } from './newsroom.ts'
import { makeOldPage, oldPageKey, readOldPage } from './old-page.ts'
import { briefingsOf, pageKeysOf, topicsOf } from './pages-of-site.ts'
import { retelling } from './retelling.data.ts'
import { deletePieces, insertPieces, listPieces, type Piece } from './sample.store.ts'

/** The part of the platform that the content of the sample stands on. */
export type ContentPlatform = Pick<Platform, 'db' | 'transact' | 'newId' | 'files'>

type SampleAccounts = Pick<Accounts, 'listSampleActors'>

const maxPageBytes = 1_000_000

/** Puts the content of the sample on one site, and takes it away. Both can be repeated after a crash. */
export function createSiteContent(
  { db, transact, newId, files }: ContentPlatform,
  { portal, accounts, figures }: { portal: Portal; accounts: SampleAccounts; figures: SampleFigures },
) {
  /** Notes what is to come before it comes; a channel that stands already was made by others and is not noted. */
  async function notePieces(doer: Doer, articles: readonly WrittenArticle[]): Promise<Piece[]> {
    const [noted, standing] = await Promise.all([listPieces(db, doer.site), portal.listChannels(doer.site)])
    const known = new Set([
      ...noted.map(({ kind, key }) => `${kind}:${key}`),
      ...standing.map(({ path }) => `channel:${path}`),
    ])
    const wanted = wantedPieces(doer.site, articles, newId)
    const fresh = wanted.filter(({ kind, key }) => !known.has(`${kind}:${key}`))
    if (fresh.length === 0) return noted
    await transact(doer, 'sample.note-pieces', ({ sql }) => insertPieces(sql, doer.site, fresh))
    return listPieces(db, doer.site)
  }

  /** An earlier version of the program may have put articles here that this one does not have. */
  async function dropOutdated(doer: Doer, pieces: readonly Piece[], articles: readonly WrittenArticle[]) {
    const current = new Set([...articles, ...waitingOn(doer.site)].map(({ key }) => key))
    const outdated = pieces.filter(({ kind, key }) => kind === 'article' && !current.has(key))
    if (outdated.length === 0) return
    await portal.eraseArticles(doer, idsOf(outdated, 'article'))
    await transact(doer, 'sample.forget-pieces', ({ sql }) => deletePieces(sql, doer.site, outdated))
  }

  return {
    /** Brings the site to what the edition says; with nothing new, nothing is written. */
    async put(doer: Doer, edition: Edition) {
      const articles = writeArticles(doer.site, edition)
      const pieces = await notePieces(doer, articles)
      await dropOutdated(doer, pieces, articles)
      const channels = await makeChannels(portal, doer)
      const ids = new Map(pieces.map(({ kind, key, article_id }) => [`${kind}:${key}`, article_id]))
      const placed = articles.map(each => toPlaced(each, ids.get(`article:${each.key}`)!, channels.get(each.channel)!))
      await portal.placeArticles(doer, placed)
      const idOf = (key: string) => ids.get(`article:${key}`)!
      const [newest] = placed
      await putNewsroom({ portal, accounts }, doer, idOf, newest?.id)
      await putPages(portal, doer, edition, { pieces, channels })
      if (doer.site !== retelling.site) return
      await bringOldPage({ files, portal }, doer)
      await bringIndicators({ figures, portal, accounts }, doer, edition, pieces)
    },

    /** Takes away what the sample put on the site; channels in which others have written stay. */
    async takeAway(doer: Doer) {
      const pieces = await listPieces(db, doer.site)
      const imported = doer.site === retelling.site ? await portal.findImported(doer.site, oldPageKey) : undefined
      await portal.eraseTopics(doer, idsOf(pieces, 'topic'))
      await portal.eraseBriefings(doer, idsOf(pieces, 'briefing'))
      const ids = idsOf(pieces, 'article')
      await portal.eraseArticles(doer, imported ? [...ids, imported] : ids)
      const zones = pieces.flatMap(({ kind, key }) => (kind === 'zone' ? key : []))
      await takeIndicatorsAway({ figures }, doer, {
        indicators: idsOf(pieces, 'indicator'),
        zones,
        articleId: imported,
      })
      const paths = pieces.filter(({ kind }) => kind === 'channel').map(({ key }) => key)
      await portal.eraseEmptyChannels(doer, paths)
      if (pieces.length > 0)
        await transact(doer, 'sample.forget-pieces', ({ sql }) => deletePieces(sql, doer.site, pieces))
    },
  }
}

async function bringOldPage({ files, portal }: Pick<Platform, 'files'> & { portal: Portal }, doer: Doer) {
  const bytes = makeOldPage()
  const original = await files.put(bytes, { maxBytes: maxPageBytes, types: ['text/html'] })
  await portal.saveImported(doer, readOldPage(original, bytes))
}

type IndicatorParts = { figures: SampleFigures; portal: Portal; accounts: SampleAccounts }

/** Real and made-up numbers, with the retelling's own; they stand on the site of the retelling. */
async function bringIndicators(
  { figures, portal, accounts }: IndicatorParts,
  doer: Doer,
  { seed }: Edition,
  pieces: readonly Piece[],
) {
  const articleId = await portal.findImported(doer.site, oldPageKey)
  const editor = (await accounts.listSampleActors()).get('editor')
  if (!articleId || !editor) return
  const idOf = (slug: string) => pieces.find(({ kind, key }) => kind === 'indicator' && key === slug)!.article_id!
  await putIndicators({ figures, portal }, doer, { seed, idOf, articleId, editor })
}

/** The channels of the sample on a site; gives the ids of all that there are, by path. */
async function makeChannels(portal: Portal, doer: Doer): Promise<Map<string, string>> {
  const standing = new Set((await portal.listChannels(doer.site)).map(channel => channel.path))
  for (const { path, ...named } of channelsOf(doer.site)) {
    if (standing.has(path)) continue
    const [slug = '', ...above] = path.split('/').reverse()
    await portal.createChannel(doer, { ...named, slug, parent: above.reverse().join('/') || null })
  }
  return new Map((await portal.listChannels(doer.site)).map(channel => [channel.path, channel.id]))
}

const idsOf = (pieces: readonly Piece[], of: Piece['kind']) =>
  pieces.flatMap(({ kind, article_id }) => (kind === of && article_id ? article_id : []))

function toPlaced(article: WrittenArticle, id: string, channelId: string): PlacedArticle {
  const { title, summary, bodyHtml, source, publishedAt } = article
  const draft = {
    title,
    summary,
    body: bodyHtml,
    source,
    channelId,
    author: null,
    script: 'hans',
    featured: false,
  } as const
  return { id, draft, publishedAt }
}

/** Everything that the sample puts on a site, each page with an id of its own. */
function wantedPieces(site: SiteCode, articles: readonly WrittenArticle[], newId: () => string): Piece[] {
  const { topics, briefings } = pageKeysOf(site)
  return [
    ...channelsOf(site).map(({ path }) => ({ kind: 'channel' as const, key: path, article_id: null })),
    ...[...articles, ...waitingOn(site)].map(({ key }) => ({ kind: 'article' as const, key, article_id: newId() })),
    ...topics.map(key => ({ kind: 'topic' as const, key, article_id: newId() })),
    ...briefings.map(key => ({ kind: 'briefing' as const, key, article_id: newId() })),
    ...(site === retelling.site ? wantedSeries(newId) : []),
  ]
}

const wantedSeries = (newId: () => string): Piece[] => [
  ...zoneCodes.map(key => ({ kind: 'zone' as const, key, article_id: null })),
  ...indicatorSlugs.map(key => ({ kind: 'indicator' as const, key, article_id: newId() })),
]

type Standing = { pieces: readonly Piece[]; channels: ReadonlyMap<string, string> }

/** Topics lead to articles, so these must stand. */
async function putPages(portal: Portal, doer: Doer, edition: Edition, { pieces, channels }: Standing) {
  const idOf = (of: Piece['kind']) => (key: string) =>
    pieces.find(piece => piece.kind === of && piece.key === key)!.article_id!
  const slugs = new Map<string, string>()
  if (pageKeysOf(doer.site).topics.length > 0)
    for (const { kind, key, article_id } of pieces)
      if (kind === 'article') slugs.set(key, (await portal.getArticle(doer.site, article_id)).slug)
  const known = {
    idOf: idOf('topic'),
    channelOf: (path: string) => channels.get(path),
    slugOf: (key: string) => slugs.get(key)!,
  }
  await portal.placeTopics(doer, topicsOf(doer.site, edition, known))
  await portal.placeBriefings(doer, briefingsOf(doer.site, edition, idOf('briefing')))
}
