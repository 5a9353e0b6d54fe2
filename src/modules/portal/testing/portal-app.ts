import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createFigures, figurePageChanges, figuresMigrations } from '#modules/figures/index.ts'
import type { Actor, Permission } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { migrationSets, openHouse } from '#platform/house.ts'
import { createHttp } from '#platform/http/server.ts'
import { createSubmissions } from '#platform/submissions.ts'
import { openRegion } from '#sites/regions.ts'
import { testDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/house.ts'
import { pageChanges } from '../events.ts'
import { createPortal, type Portal, portalMigrations } from '../portal.ts'
import { publishingReviewed } from './reviewed.ts'

const csrfToken = 'csrf-token-of-a-test'

/** Headers of someone who holds permissions on a site. */
export function signedIn(site: string, ...permissions: Permission[]) {
  return signedInAs('p-1', site, ...permissions)
}

/** As signedIn, as another person. */
export function signedInAs(person: string, site: string, ...permissions: Permission[]) {
  return { cookie: `open56.session_token=${[person, site, ...permissions].join('/')}` }
}

/**
 * The portal behind HTTP on a fresh database; whoever sends the headers of `signedIn` is that person. `portal.publish`
 * brings a draft through review first.
 */
export async function portalApp({ clock = Date.now }: { clock?: () => number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'open56-portal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const config = readConfig({ OPEN56_DATA: folder, OPEN56_LOG: 'silent', OPEN56_SAMPLE: 'off' })
  const database = await testDatabase(
    migrationSets([
      { name: 'figures', migrations: figuresMigrations },
      { name: 'portal', migrations: portalMigrations },
    ]),
  )
  const house = await openHouse({ config, sites: openRegion('jiangxi'), log: silentLog, clock, database })
  const figures = createFigures(house)
  const portal: Portal = createPortal(house, { figures, allRoutes: () => portal.module.routes })
  house.furnish([figures.module, portal.module], [...pageChanges, ...figurePageChanges])
  const { server, cache } = createHttp({
    ...house,
    routes: portal.module.routes.map(route => ({ ...route, module: 'portal' })),
    authenticate: async headers => actorFrom(headers.cookie),
    sources: {
      navigation: async () => [],
      foot: portal.siteFeet.get,
      inHant: site => portal.phrases.conversionOf(site.code),
      isSample: () => false,
      startMs: () => 1,
    },
    submissions: createSubmissions(house),
    findRedirect: portal.followRedirect,
    requestsPerMinute: 100_000,
  })
  const unwatch = await house.watchPages(site => cache.drop(site))
  onTestFinished(unwatch)
  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers })
  const post = (url: string, payload: Record<string, string>, headers: Record<string, string> = {}) =>
    server.inject({ method: 'POST', url, headers, payload: { _csrf: csrfToken, ...payload } })
  return { house, figures, portal: publishingReviewed(portal, house.sites), server, get, post }
}

function actorFrom(cookie: string | undefined): Actor | null {
  const [, who] = /open56\.session_token=([^;]+)/.exec(cookie ?? '') ?? []
  if (!who) return null
  const [id = '', site = '', ...permissions] = who.split('/')
  const grants = [{ site, below: false, permissions: permissions as Permission[] }]
  return { id, kind: 'person', name: id, grants, organisations: [], csrfToken }
}
