import { createAccounts } from '#modules/accounts/index.ts'
import { operationCards } from '#platform/desk/cards.data.ts'
import { houseRoutes } from '#platform/house.routes.tsx'
import { type House, migrateHouse } from '#platform/house.ts'
import type { NamedRoute } from '#platform/http/openapi.ts'
import { createHttp } from '#platform/http/server.ts'
import type { Module } from '#platform/module.ts'
import { createSubmissions } from '#platform/submissions.ts'
import { version } from './version.ts'

export type App = Awaited<ReturnType<typeof createApp>>

export type AppOptions = {
  tls?: { cert: string; key: string } | undefined
  /** Milliseconds since the epoch when the process began, for the start time in the page foot. */
  bornAt?: number
  requestsPerMinute?: number
}

/** The composition root: the one file that knows every module. Builds the app without listening. */
export async function createApp(house: House, options: AppOptions = {}) {
  const accounts = createAccounts(house, { deskCards: operationCards })
  const modules: Module[] = [accounts.module]
  house.furnish(modules, [])
  let startMs = 0
  let stopping = false
  const routes: NamedRoute[] = modules.flatMap(module =>
    module.routes.map(route => ({ ...route, module: module.name })),
  )
  const own = houseRoutes({
    version,
    metrics: house.metrics,
    metricsToken: house.config.metricsToken,
    isReady: async () => !stopping && (await databaseAnswers(house)),
    routes: () => routes,
  })
  routes.push(...own.map(route => ({ ...route, module: 'platform' })))
  const { server, cache } = createHttp({
    ...house,
    ...options,
    routes,
    authenticate: accounts.authenticate,
    sources: { navigation: async () => [], isSample: () => house.config.sample, startMs: () => startMs },
    submissions: createSubmissions(house.db, house.transact),
    findRedirect: async () => undefined,
  })
  return {
    house,
    modules,
    routes,
    server,
    cache,
    migrate: () => migrateHouse(house, modules),
    accounts,
    firstAdministratorLink: accounts.firstAdministratorLink,
    /** Starts what runs beside requests. Returns how to stop it, in an order that loses nothing. */
    async start() {
      const unwatch = await house.watchPages(site => cache.drop(site))
      const isWorker = house.config.roles.includes('worker')
      await house.jobHouse.open(
        modules.flatMap(module => module.jobs),
        isWorker,
      )
      const delivery = isWorker ? house.deliver() : undefined
      return async () => {
        stopping = true
        await server.close()
        await house.jobHouse.close()
        await delivery?.stop()
        await unwatch()
      }
    },
    /** Says that the program serves now. */
    markStarted: (now: number) => {
      startMs = now - (options.bornAt ?? now)
    },
  }
}

async function databaseAnswers(house: House): Promise<boolean> {
  return house.database.connections
    .use(connection => connection.query('select 1'))
    .then(() => true)
    .catch(() => false)
}
