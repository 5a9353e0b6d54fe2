import { createFigures, figuresMigrations } from '#modules/figures/index.ts'
import type { Doer } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import type { Subscription } from '#platform/events.ts'
import { openRegion } from '#sites/regions.ts'
import { silentLog, testHouse } from '#tests/support/house.ts'
import type { Draft } from '../articles/articles.ts'
import { createPortal, portalMigrations } from '../portal.ts'
import { publishingReviewed } from './reviewed.ts'

type Given = {
  clock?: () => number
  subscriptions?: readonly Subscription[]
  /** What the portal subscribes to reaches it by `outbox.deliver`. */
  hearsItself?: boolean
}

/** The portal on a fresh database, without HTTP. Its `publish` brings a draft through review first; `strict` does not. */
export async function portalHouse({ clock = Date.now, subscriptions = [], hearsItself = false }: Given = {}) {
  const modules = [
    { name: 'figures', migrations: figuresMigrations },
    { name: 'portal', migrations: portalMigrations },
  ]
  const heard = [...subscriptions]
  const house = await testHouse({ clock, subscriptions: heard, modules })
  const sites = openRegion('jiangxi')
  const platform = {
    ...house,
    db: house.kysely,
    sites,
    files: undefined as never,
    jobs: undefined as never,
    log: silentLog,
    config: readConfig({}),
  }
  const figures = createFigures(platform)
  const strict = createPortal(platform, { figures })
  if (hearsItself) heard.push(...strict.module.subscriptions)
  return { ...house, sites, strict, figures, portal: publishingReviewed(strict, sites) }
}

/** An editor at work on a site. */
export function editorOf(site: string): Doer {
  const grants = [{ site, below: false, permissions: ['portal.write', 'portal.publish'] as const }]
  return { actor: { id: 'p-1', kind: 'person', name: 'Editor', grants, organisations: [], csrfToken: 'token' }, site }
}

export const draft = (differing: Partial<Draft> = {}): Draft => ({
  title: 'A title',
  channelId: null,
  summary: '',
  body: 'Some words.',
  script: 'hans',
  source: null,
  author: null,
  featured: false,
  ...differing,
})
