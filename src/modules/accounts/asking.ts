import { programActor } from '#platform/access.ts'
import { doer, type Visit } from '#platform/http/visit.ts'
import type { Asker } from './auth.ts'

/** The visitor as better-auth must know them. Whoever is not signed in yet acts as the sign-in itself. */
export function askerOf(visit: Visit): Asker {
  const { headers, ip } = visit.request
  return {
    doer: visit.actor ? doer(visit) : { actor: programActor('sign-in'), site: visit.site.code },
    clientAddress: ip,
    userAgent: (headers['user-agent'] ?? '').slice(0, 300),
    cookie: headers.cookie ?? '',
  }
}

/** Set-Cookie lines for this visitor: over https, cookies stay on https. */
export function cookiesFor(visit: Visit, lines: readonly string[]): string[] {
  return visit.origin.startsWith('https:') ? lines.map(line => `${line}; Secure`) : [...lines]
}

/** The `Cookie` header that a browser sends after it got these Set-Cookie lines. */
export function cookieHeaderOf(lines: readonly string[]): string {
  return lines.map(line => line.split(';')[0]).join('; ')
}
