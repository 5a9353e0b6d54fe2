import type { IncomingHttpHeaders } from 'node:http'
import type { SiteCode } from './sites.ts'

/** A permission's name: `<module>.<verb>`, such as `portal.publish`. */
export type Permission = `${string}.${string}`

/** Who may use a route: everyone, anyone signed in, or whoever holds a permission on the route's site. */
export type Access = 'public' | 'signed-in' | Permission

/** Permissions held on a site; with `below`, also on every site under it. */
export type Grant = { site: SiteCode; below: boolean; permissions: readonly Permission[] }

/** A place in an organisation of a site: owner, manager or member. */
export type Membership = { site: SiteCode; id: string; role: string }

/** Whoever acts: a person who signed in, or the program itself (jobs, commands). */
export type Actor = {
  id: string
  kind: 'person' | 'program'
  name: string
  grants: readonly Grant[]
  /** 实名: 0 number proved, 1 documents seen by a clerk, 2 confirmed by an identity service; absent: none of these. */
  realNameLevel?: 0 | 1 | 2
  /** Set for the made-up people of the sample, whom anyone may enter as. */
  sample?: true
  /** Organisations that they act for, and as what. */
  organisations: readonly Membership[]
  /** Binds the forms of this sign-in; '' for the program. */
  csrfToken: string
  /** Id of the API key that they ask with; none for a sign-in. */
  apiKey?: string
  /** Path of the page where they must do something first; until then they hold no permission. */
  mustFirst?: string
}

/**
 * Who makes a request, or null. Given by the accounts module, called for every request that carries
 * credentials; an Authorization header is passed on under /api/v1/ alone, so that keys open no pages.
 */
export type Authenticate = (headers: IncomingHttpHeaders, clientAddress: string) => Promise<Actor | null>

/** Whoever does something on a site; every rule that writes takes one. */
export type Doer = {
  actor: Actor
  site: SiteCode
  /** Key of the form or API call: the same key never does the work twice. */
  onceKey?: string
}

/** The program itself as an actor; it acts where its code says, so it needs no grants. */
export function programActor(name: string): Actor {
  return { id: `program:${name}`, kind: 'program', name, grants: [], organisations: [], csrfToken: '' }
}
