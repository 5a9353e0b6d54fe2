import type { Doer, Permission } from '#platform/access.ts'
import type { Route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Module, migrationsFrom, type Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { createArticleFiles } from './article-files.ts'
import { createArticles } from './articles.ts'
import { createChannels } from './channels.ts'
import { type DumpPaths, importDumpPaths } from './dede/import-paths.ts'
import { createMissed } from './dede/missed.ts'
import { deskRoutes } from './desk.routes.tsx'
import { deskChannelRoutes } from './desk-channels.routes.tsx'
import { editingRoutes } from './editing/editing.routes.tsx'
import { createScriptChoices } from './editing/script-choices.ts'
import { createWorkingCopies } from './editing/working-copies.ts'
import { countPublishedBySite, findNewestRepaired } from './front.store.ts'
import { createImports } from './imported.ts'
import type { ImportWatch } from './moving-in/import-pages.ts'
import { movingInRoutes } from './moving-in/moving-in.routes.tsx'
import { importPaths, type PathImport } from './moving-in/moving-in.ts'
import { createUploadedBatches } from './moving-in/uploaded-batches.ts'
import { offerSubscriptions } from './offers-heard.ts'
import { originalRoutes } from './original.routes.tsx'
import { createPlacements } from './placed.ts'
import { publicRoutes } from './public.routes.tsx'
import { createPublished, type Published } from './published.ts'
import { findRedirect } from './redirects.ts'
import { createRepairs } from './repairs.ts'
import { createReviewOffice } from './review-office.ts'
import { stepPermissions } from './review-rules.ts'
import { createSearch } from './search/search.ts'
import { siteMapRoutes } from './site-map.routes.tsx'
import { createSitePages } from './site-pages.ts'
import { createViews } from './views.ts'

export type Portal = ReturnType<typeof createPortal>

export type PortalPlatform = Pick<
  Platform,
  'db' | 'transact' | 'newId' | 'clock' | 'files' | 'sites' | 'jobs' | 'log' | 'config'
>

const permissions: readonly Permission[] = [
  'portal.write',
  'portal.publish',
  'portal.configure',
  'portal.import',
  'portal.review',
  ...Object.values(stepPermissions),
]

export const portalMigrations = migrationsFrom(
  import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)

/** Channels, articles, search and feeds of every site. `allRoutes`: those of the whole program, once it is put together. */
export function createPortal(platform: PortalPlatform, allRoutes: () => readonly Route[] = () => []) {
  const articles = createArticles(platform)
  const channels = createChannels(platform)
  const articleFiles = createArticleFiles(platform)
  const imports = createImports(platform)
  const placements = createPlacements(platform)
  const views = createViews(platform.transact)
  const missed = createMissed(platform.transact, platform.clock)
  const published = createPublished(platform)
  const search = createSearch(platform)
  const repairs = createRepairs(platform)
  const office = createReviewOffice(platform, articles)
  const reading = { repairs, articles, articleFiles, channels, published, search, views }
  const writing = { workingCopies: createWorkingCopies(platform), scriptChoices: createScriptChoices(platform) }
  const parts = { ...platform, ...reading, ...writing, readDesk: office.readDesk, readNotes: office.readNotes }
  const pages = createSitePages({ ...platform, channels, routes: allRoutes })
  const batches = createUploadedBatches({ ...platform, imports, articles })
  const module: Module = {
    name: 'portal',
    migrations: portalMigrations,
    permissions,
    routes: [
      ...publicRoutes(parts),
      ...originalRoutes(parts),
      ...siteMapRoutes({ ...parts, ...pages }),
      ...deskRoutes(parts),
      ...office.routes,
      ...editingRoutes(parts),
      ...deskChannelRoutes(parts),
      ...pages.routes,
      ...movingInRoutes({ ...parts, batches }),
    ],
    subscriptions: offerSubscriptions,
    jobs: [batches.job, ...pages.jobs],
  }
  return {
    module,
    createChannel: channels.create,
    listChannels: channels.list,
    ...office.functions,
    attachFile: articleFiles.attach,
    /** The published article under a slug, or undefined. */
    find: published.find,
    latest: published.latest,
    newestFeatured: published.newestFeatured,
    /** Per site: articles published, those of the last 7 days, repairs of old pages. */
    countPublished: () => countPublishedBySite(platform.db, new Date(platform.clock() - 7 * 86_400_000)),
    /** The newest published article of a site that came from a damaged page. */
    findNewestRepaired: (site: SiteCode) => findNewestRepaired(platform.db, site),
    search,
    /** Takes in folders, archives and pages of this machine; see moving-in/. */
    importPaths: (doer: Doer, given: PathImport, watch: ImportWatch) =>
      importPaths({ ...platform, imports }, doer, given, watch),
    /** Takes in the database of a DedeCMS site from this machine; see dede/. */
    importDump: (doer: Doer, given: DumpPaths, watch: ImportWatch) =>
      importDumpPaths({ ...platform, imports }, doer, given, watch),
    saveImported: imports.save,
    saveAllImported: imports.saveAll,
    findImported: imports.find,
    placeArticles: placements.placeAll,
    eraseArticles: placements.eraseAll,
    eraseEmptyChannels: placements.eraseEmptyChannels,
    ...pages.offered,
    /** Where an old address of the site leads now: a path inside the site. */
    findRedirect: (site: SiteCode, path: string) => findRedirect(platform.db, site, path),
    async followRedirect(visit: Visit) {
      const to = await followRedirect(platform.db, published, visit)
      if (to === undefined) missed.count(visit.site.code, visit.path)
      return to
    },
    /** Writes the counted views and missed addresses; call it every minute and before the end. */
    async flushViews() {
      await views.flush()
      await missed.flush()
    },
  }
}

/**
 * Where the address of a visit that no route knows leads now: whole, in the visit's site and language. The address of
 * an article that is not published yet leads nowhere.
 */
async function followRedirect(reader: Reader, published: Published, visit: Visit): Promise<string | undefined> {
  const site = visit.site.code
  const to = await findRedirect(reader, site, visit.path)
  const slug = /^\/a\/([\w-]+)$/.exec(to ?? '')?.[1]
  if (slug && !(await published.find(site, slug))) return undefined
  return to && link(visit, to)
}
