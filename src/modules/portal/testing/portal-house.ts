import type { Doer } from '#platform/access.ts'
import type { Subscription } from '#platform/events.ts'
import { openRegion } from '#sites/regions.ts'
import { testHouse } from '#tests/support/house.ts'
import type { Draft } from '../articles.ts'
import { createPortal, portalMigrations } from '../portal.ts'

type Given = { clock?: () => number; subscriptions?: readonly Subscription[] }

/** The portal on a fresh database, without HTTP. */
export async function portalHouse({ clock = Date.now, subscriptions = [] }: Given = {}) {
  const modules = [{ name: 'portal', migrations: portalMigrations }]
  const house = await testHouse({ clock, subscriptions, modules })
  const platform = {
    ...house,
    db: house.kysely,
    sites: openRegion('jiangxi'),
    files: undefined as never,
    jobs: undefined as never,
  }
  return { ...house, portal: createPortal(platform) }
}

/** An editor at work on a site. */
export function editorOf(site: string): Doer {
  return { actor: { id: 'p-1', kind: 'person', name: 'Editor', grants: [], csrfToken: 'token' }, site }
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
