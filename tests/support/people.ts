import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Actor } from '#platform/access.ts'
import type { createTestApp } from './app.ts'

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

type TestRole = { site: string; role: string; below?: boolean }

export const testPassword = 'a long enough password'
const hashed = hashPassword(testPassword)

/** The `Cookie` header that a browser sends after an answer with these Set-Cookie lines. */
export function cookieFrom(setCookie: string | readonly string[] | undefined): string {
  return [setCookie ?? []]
    .flat()
    .map(line => line.split(';')[0])
    .join('; ')
}

/** Puts a person with roles into the tables and signs them in through the sign-in page. */
export async function signInTo(
  app: TestApp,
  { username = 'ann', roles }: { username?: string; roles: readonly TestRole[] },
): Promise<{ cookie: string; csrf: string; actor: Actor }> {
  const { db, newId } = app.house
  const id = newId()
  await sql`insert into accounts.persons (id, name, username, created_at, updated_at)
    values (${id}, ${username}, ${username}, now(), now())`.execute(db)
  await sql`insert into accounts.credentials (id, person_id, provider_id, account_id, password, created_at, updated_at)
    values (${newId()}, ${id}, 'credential', ${id}, ${await hashed}, now(), now())`.execute(db)
  for (const { site, role, below = false } of roles)
    await sql`insert into accounts.grants values (${site}, ${id}, ${role}, ${below}, 'test', now())`.execute(db)
  const cookie = await signInAgain(app, username)
  const actor = (await app.accounts.authenticate({ cookie }, '127.0.0.1'))!
  return { cookie, csrf: actor.csrfToken, actor }
}

/** Signs someone in who is there already; gives back the cookie. */
export async function signInAgain(app: TestApp, username: string): Promise<string> {
  const payload = { username, password: testPassword }
  const answer = await app.server.inject({ method: 'POST', url: '/sign-in', payload })
  return cookieFrom(answer.headers['set-cookie'])
}

/** Asks the program as a browser without script does, in the name of someone who is signed in. */
export function askAs(app: TestApp, { cookie, csrf }: { cookie: string; csrf: string }) {
  return {
    get: (url: string) => app.server.inject({ url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string>) =>
      app.server.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:80', cookie },
        payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
      }),
  }
}
