import { type Accounts, createAccounts } from '#modules/accounts/index.ts'
import { createFigures, figurePageChanges } from '#modules/figures/index.ts'
import { createNavigation, createPortal, type Portal, pageChanges } from '#modules/portal/index.ts'
import { jobRoutes } from '#platform/desk/jobs.routes.tsx'
import { messageRoutes } from '#platform/desk/messages.routes.tsx'
import { operationsRoutes } from '#platform/desk/operations.routes.tsx'
import { outboxRoutes } from '#platform/desk/outbox.routes.tsx'
import { houseRoutes } from '#platform/house.routes.tsx'
import { type House, houseJobs, migrateHouse } from '#platform/house.ts'
import { closeServer } from '#platform/http/close-server.ts'
import type { NamedRoute } from '#platform/http/openapi.ts'
import type { PageCache } from '#platform/http/page-cache.ts'
import type { Route } from '#platform/http/route.ts'
import { createHttp } from '#platform/http/server.ts'
import type { Module } from '#platform/module.ts'
import { repeat } from '#platform/repeat.ts'
import type { Site } from '#platform/sites.ts'
import { createSubmissions } from '#platform/submissions.ts'
import { auditWords } from './audit-words.data.ts'
import { deskCards } from './desk-cards.data.ts'
import { homeRoutes } from './home/home.routes.tsx'
import { createOperating } from './operating/index.ts'
import { createSample, sampleChanged } from './sample/index.ts'
import { createSampleShown, type SampleShown } from './sample-shown.ts'
import { version } from './version.ts'

export type App = Awaited<ReturnType<typeof createApp>>

export type AppOptions = {
  tls?: { cert: string; key: string } | undefined
  /** Milliseconds since the epoch when the process began, for the start time in the page foot. */
  bornAt?: number
  requestsPerMinute?: number
}

const flushMs = 60_000
/** So long a stop waits for answers under way; who reads slower is cut off. */
const drainMs = 20_000
const dueMs = 15_000

/** The composition root: the one file that knows every module. Builds the app without listening. */
export async function createApp(house: House, options: AppOptions = {}) {
  const accounts = createAccounts(house, {
    deskCards,
    countWaiting: visit => portal.countWaiting(visit),
    actionWords: auditWords,
  })
  const figures = createFigures(house)
  const portal = createPortal(house, { figures, allRoutes: () => routes })
  const sample = createSample({ portal, accounts, figures, platform: house })
  const modules = [accounts.module, figures.module, portal.module, sample.module]
  accounts.knowPersonal(modules.filter(module => module !== accounts.module).flatMap(module => module.personal ?? []))
  const sampleShown = createSampleShown(house.config.sample, sample)
  const { examine, routes: operatingRoutes } = createOperating(house, { portal, accounts, sample })
  house.furnish(modules, [...pageChanges, ...figurePageChanges, sampleChanged])

  let startMs = 0
  let stopping = false
  const routes: NamedRoute[] = []
  const isReady = async () => !stopping && (await databaseAnswers(house))
  const add = (module: string, list: readonly Route[]) => routes.push(...list.map(route => ({ ...route, module })))
  if (house.config.roles.includes('web')) {
    for (const module of modules) add(module.name, module.routes)
    add('home', homeRoutes({ portal, accounts }))
    add('operating', operatingRoutes)
  }
  add(
    'platform',
    platformRoutes(house, isReady, () => routes),
  )
  const { server, cache } = createHttp({
    ...house,
    ...options,
    routes,
    authenticate: accounts.authenticate,
    sources: { ...pageSources(portal), isSample: sampleShown.get, startMs: () => startMs },
    submissions: createSubmissions(house),
    findRedirect: portal.followRedirect,
  })

  return {
    house,
    modules,
    accounts,
    figures,
    portal,
    sample,
    sampleShown,
    examine,
    routes,
    server,
    cache,
    /** Starts what runs beside requests. Returns how to stop it, in an order that loses nothing. */
    async start() {
      const stopWork = await startWork({ house, modules, accounts, portal, cache, sampleShown })
      return async () => {
        stopping = true
        await closeServer(server, drainMs)
        await stopWork()
      }
    },
    migrate: () => migrateHouse(house, modules),
    /** Says that the program serves now. */
    markStarted: (now: number) => {
      startMs = now - (options.bornAt ?? now)
    },
  }
}

/** What every page shows of the portal. */
const pageSources = (portal: Portal) => ({
  navigation: createNavigation(portal),
  foot: portal.siteFeet.get,
  inHant: (site: Site) => portal.phrases.conversionOf(site.code),
})

/** Routes of the house itself: health and description, jobs, messages, how it runs. */
function platformRoutes(house: House, isReady: () => Promise<boolean>, routes: () => readonly NamedRoute[]): Route[] {
  return [
    ...houseRoutes({
      version,
      metrics: house.metrics,
      metricsToken: house.config.metricsToken,
      isReady,
      routes,
    }),
    ...jobRoutes(house),
    ...outboxRoutes(house.outbox),
    ...operationsRoutes({ ...house, version }),
    ...messageRoutes(house),
  ]
}

type Working = {
  house: House
  modules: readonly Module[]
  accounts: Accounts
  portal: Portal
  cache: PageCache
  sampleShown: SampleShown
}

/** Jobs, messages, what is counted in memory, and pages that become stale. */
async function startWork({ house, modules, accounts, portal, cache, sampleShown }: Working) {
  const isWorker = house.config.roles.includes('worker')
  const lookForSample = async () => {
    if (await sampleShown.look()) cache.drop()
  }
  const unwatch = await house.watchPages(site => {
    cache.drop(site)
    lookForSample().catch(error => house.log.warn({ err: error }, 'sample'))
  })
  await lookForSample()
  const jobs = modules.flatMap(module => module.jobs)
  await house.jobHouse.open([...jobs, ...houseJobs(house, modules)], isWorker)
  const stopSamples = house.samples.start()
  const delivery = isWorker ? house.deliver() : undefined
  const sending = isWorker ? house.sendTexts() : undefined
  const flush = async () => {
    await portal.flushViews().catch(error => house.log.warn({ err: error }, 'views'))
    await accounts.flushSeen().catch(error => house.log.warn({ err: error }, 'last uses'))
  }
  const flushing = setInterval(flush, flushMs)
  const warn = (error: unknown) => house.log.warn({ err: error }, 'due')
  const stopDue = isWorker ? repeat(portal.runDue, dueMs, warn) : undefined
  return async () => {
    clearInterval(flushing)
    await stopDue?.()
    stopSamples()
    await flush()
    await house.jobHouse.close()
    await delivery?.stop()
    await sending?.stop()
    await unwatch()
  }
}

async function databaseAnswers(house: House): Promise<boolean> {
  return house.database.connections
    .use(connection => connection.query('select 1'))
    .then(() => true)
    .catch(() => false)
}
