import type { Figures } from '#modules/figures/index.ts'
import type { Permission } from '#platform/access.ts'
import type { Route } from '#platform/http/route.ts'
import { type Module, migrationsFrom, type Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { createArticleFiles } from './articles/article-files.ts'
import { createArticles } from './articles/articles.ts'
import { createViews } from './articles/views.ts'
import { createChannels } from './channels/channels.ts'
import { createOldAddresses } from './dede/old-addresses.ts'
import { deskRoutes } from './desk/desk.routes.tsx'
import { deskChannelRoutes } from './desk/desk-channels.routes.tsx'
import { editingRoutes } from './editing/editing.routes.tsx'
import { createScriptChoices } from './editing/script-choices.ts'
import { createWorkingCopies } from './editing/working-copies.ts'
import { createArticleFigures } from './figures/article-figures.ts'
import { deskFiguresRoutes } from './figures/desk-figures.routes.tsx'
import { figureSubscriptions } from './figures/figures-kept.ts'
import { createImports } from './moved/imported.ts'
import { originalRoutes } from './moved/original.routes.tsx'
import { findRedirect } from './moved/redirects.ts'
import { createRepairs } from './moved/repairs.ts'
import { createMovingIn } from './moving-in/moving-in.ts'
import { offerSubscriptions } from './offers/offers-heard.ts'
import { portalPersonal } from './personal.ts'
import { createPlacements } from './placed.ts'
import { createFront } from './public/front.ts'
import { publicRoutes } from './public/public.routes.tsx'
import { createPublished } from './public/published.ts'
import { siteMapRoutes } from './public/site-map.routes.tsx'
import { createReviewOffice } from './review/review-office.ts'
import { stepPermissions } from './review/review-rules.ts'
import { createSearch } from './search/search.ts'
import { createSitePages } from './site-pages.ts'

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

type Neighbours = {
  figures: Figures
  /** Those of the whole program, once it is put together. */
  allRoutes?: () => readonly Route[]
}

/** Articles that come from elsewhere, or go again as a whole. */
const importing = (
  imports: ReturnType<typeof createImports>,
  placements: ReturnType<typeof createPlacements>,
  { importPaths, importDump }: ReturnType<typeof createMovingIn>,
) => ({
  importPaths,
  importDump,
  saveImported: imports.save,
  saveAllImported: imports.saveAll,
  findImported: imports.find,
  placeArticles: placements.placeAll,
  eraseArticles: placements.eraseAll,
  eraseEmptyChannels: placements.eraseEmptyChannels,
})

/** Channels, articles, search and feeds of every site. */
export function createPortal(platform: PortalPlatform, { figures, allRoutes = () => [] }: Neighbours) {
  const articles = createArticles(platform)
  const channels = createChannels(platform)
  const articleFiles = createArticleFiles(platform)
  const imports = createImports(platform)
  const placements = createPlacements(platform)
  const views = createViews(platform.transact)
  const published = createPublished(platform)
  const oldAddresses = createOldAddresses({ ...platform, published })
  const search = createSearch(platform)
  const repairs = createRepairs(platform)
  const office = createReviewOffice({ ...platform, figures }, articles)
  const readArticleFigures = createArticleFigures({ ...platform, figures })
  const reading = {
    readArticleFigures,
    countsOf: figures.countsOf,
    repairs,
    articles,
    articleFiles,
    channels,
    published,
    search,
    views,
  }
  const writing = { workingCopies: createWorkingCopies(platform), scriptChoices: createScriptChoices(platform) }
  const parts = { ...platform, ...reading, ...writing, readDesk: office.readDesk, readNotes: office.readNotes }
  const pages = createSitePages({ ...platform, channels, routes: allRoutes })
  const movingIn = createMovingIn({ ...parts, imports })
  const module: Module = {
    name: 'portal',
    migrations: portalMigrations,
    personal: portalPersonal,
    permissions,
    routes: [
      ...publicRoutes(parts),
      ...originalRoutes(parts),
      ...siteMapRoutes({ ...parts, ...pages }),
      ...deskRoutes(parts),
      ...office.routes,
      ...editingRoutes(parts),
      ...deskFiguresRoutes({ ...parts, figures }),
      ...deskChannelRoutes(parts),
      ...pages.routes,
      ...movingIn.routes,
    ],
    subscriptions: [...offerSubscriptions, ...figureSubscriptions(figures, platform.clock)],
    jobs: [...movingIn.jobs, ...pages.jobs],
  }
  return {
    module,
    createChannel: channels.create,
    listChannels: channels.list,
    ...office.functions,
    attachFile: articleFiles.attach,
    ...createFront(platform, published),
    search,
    countsOf: figures.countsOf,
    ...importing(imports, placements, movingIn),
    ...pages.offered,
    /** Where an old address of the site leads now: a path inside the site. */
    findRedirect: (site: SiteCode, path: string) => findRedirect(platform.db, site, path),
    followRedirect: oldAddresses.follow,
    /** Writes the counted views and missed addresses; call it every minute and before the end. */
    async flushViews() {
      await views.flush()
      await oldAddresses.flush()
    },
  }
}
