import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Actor, type Doer, programActor } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { migrationsFrom } from '#platform/module.ts'
import { createNotify } from '#platform/notify/notify.ts'
import { createSecrets } from '#platform/secrets-seal.ts'
import { openRegion } from '#sites/regions.ts'
import { testHouse } from '#tests/support/house.ts'
import { cookieHeaderOf as cookieOf } from '../asking.ts'
import type { Asker } from '../auth.ts'
import { createAuthenticate } from '../authenticate.ts'
import { forgetJob } from '../forget.ts'
import { createParts } from '../parts.ts'
import type { AccountsPlatform } from '../platform.ts'
import { retentionJob } from '../retention/retention.jobs.ts'

const migrations = migrationsFrom(
  import.meta.glob('../migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)

export const goodPassword = 'correct-horse-battery'

type Given = { sample?: boolean; now?: () => number; graceDays?: number; idleMinutes?: number }

/** The rules of the module on a real database of its own; `withSample` opens the same database in the other mode. */
export async function accountsHouse({
  sample = false,
  now = Date.now,
  graceDays = 36_500,
  idleMinutes = 0,
}: Given = {}) {
  const house = await testHouse({ clock: now, modules: [{ name: 'accounts', migrations }] })
  const keys = mkdtempSync(join(tmpdir(), 'open56-keys-'))
  onTestFinished(() => rmSync(keys, { recursive: true }))
  const sites = openRegion('jiangxi')
  const open = (isSample: boolean) => {
    const secrets = createSecrets(keys)
    const config = {
      ...readConfig({}),
      sample: isSample,
      secondFactorGraceDays: graceDays,
      idleMs: idleMinutes * 60_000,
    }
    const { newId, transact, kysely: db } = house
    const notify = createNotify({ db, transact, clock: now, newId, secrets, template: undefined })
    const platform: AccountsPlatform = { config, clock: now, newId, sites, db, transact, secrets, notify }
    const parts = createParts(platform)
    const nightly = retentionJob(platform, parts.retention)
    const sweep = () => nightly.run({ payload: {} } as Parameters<typeof nightly.run>[0])
    const authenticate = createAuthenticate(platform, parts)
    return { ...parts, platform, notify, authenticate, forget: forgetJob(platform), sweep }
  }
  const accounts = open(sample)
  /** Signs someone in who is there already; gives back the cookie. */
  const signInAs = async (username: string) =>
    cookieOf(await accounts.signIn.signIn({ username, password: goodPassword }, asker()))
  return { ...house, keysDir: keys, sites, accounts, signInAs, withSample: open }
}

export type AccountsHouse = Awaited<ReturnType<typeof accountsHouse>>
export const program: Doer = { actor: programActor('test'), site: '360000' }

export const asker = (differing: Partial<Asker> = {}): Asker => ({
  doer: program,
  clientAddress: '192.0.2.7',
  userAgent: 'test',
  cookie: '',
  ...differing,
})

export { cookieOf }

/** Adds a person with a role on a site and returns them as they are signed in. */
export async function signedIn(
  { accounts }: AccountsHouse,
  given: { username: string; role: 'administrator' | 'editor'; site?: string; below?: boolean },
): Promise<{ id: string; actor: Actor; cookie: string }> {
  const { username, role, site = '360000', below = false } = given
  const typed = { name: username, username, password: goodPassword, again: goodPassword }
  const id = await accounts.people.add({ ...program, site }, typed, { role, below })
  const cookie = cookieOf(await accounts.signIn.signIn({ username, password: goodPassword }, asker()))
  return { id, cookie, actor: (await accounts.authenticate({ cookie }, '192.0.2.7'))! }
}
