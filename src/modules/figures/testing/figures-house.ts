import type { Doer, Permission } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { openRegion } from '#sites/regions.ts'
import { silentLog, testHouse } from '#tests/support/house.ts'
import { createFigures, figuresMigrations } from '../figures.ts'
import type { Definition } from '../indicators/indicators.ts'

/** The module on a fresh database, without HTTP. */
export async function figuresHouse({ clock = Date.now }: { clock?: () => number } = {}) {
  const house = await testHouse({ clock, modules: [{ name: 'figures', migrations: figuresMigrations }] })
  const platform = { ...house, db: house.kysely, sites: openRegion('jiangxi'), log: silentLog, config: readConfig({}) }
  return { ...house, figures: createFigures(platform) }
}

/** Someone who may decide on values and define indicators of a site. */
export function analystOf(site: string): Doer {
  const permissions: Permission[] = ['figures.decide', 'figures.configure']
  const grants = [{ site, below: false, permissions }]
  return { actor: { id: 'p-1', kind: 'person', name: 'Analyst', grants, organisations: [], csrfToken: 'token' }, site }
}

export const definition = (differing: Partial<Definition> = {}): Definition => ({
  name: ['Total value of goods moved', 'Total value of goods moved'],
  unit: 'CNY',
  kind: 'level',
  cadence: 'year',
  cumulative: false,
  grades: null,
  lowIsFirst: false,
  method: ['', ''],
  source: ['Planning commission', 'Planning commission'],
  licence: '',
  aliases: [],
  isSample: false,
  ...differing,
})
