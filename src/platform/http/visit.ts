import type { FastifyRequest } from 'fastify'
import type { Actor, Doer, Permission } from '../access.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Site, SiteFoot, Sites } from '../sites.ts'

/** 适老化: larger type, higher contrast, nothing moves. */
export type Mode = 'standard' | 'elder'
export type Theme = 'auto' | 'light' | 'dark'

/** A link of the page head; `here` marks the part of the site that the page belongs to. */
export type NavLink = { href: string; label: string; here: boolean }

/** What a visitor's request is about, before it is known what it wants: where, who, in which language and look. */
export type Visit = {
  site: Site
  sites: Sites
  lang: Lang
  mode: Mode
  theme: Theme
  /** Whether the request came to the site's own host name, so that addresses carry no `/s/<code>`. */
  ownHost: boolean
  /** Path inside the site, without site and language segments, with its query: `/search?q=…`. */
  path: string
  actor: Actor | null
  requestId: string
  /** Scheme and host as the visitor sees them, for absolute addresses. */
  origin: string
  /** Links of the page head, in the reader's language. */
  nav: readonly NavLink[]
  /** The site's texts from 简体 to 繁體, with the phrases that it fixed. */
  inHant: (text: string) => string
  /** What the foot of the site's pages says now. */
  foot: SiteFoot
  /** Whether the installation shows the sample region. */
  sample: boolean
  /** What the program takes of its machine now, in megabytes, and how long it took to start, in milliseconds. */
  house?: { rssMb: number; startMs: number }
  request: FastifyRequest
}

/** The address of a path inside a site, in a language: `link(visit, '/search')` → `/s/360400/hant/search`. */
export function link(visit: Visit, path: string, to: { site?: Site; lang?: Lang } = {}): string {
  const site = to.site ?? visit.site
  const lang = to.lang ?? visit.lang
  const isHere = visit.ownHost && site.code === visit.site.code
  const sitePart = isHere || (!visit.ownHost && site.parent === null) ? '' : `/s/${site.code}`
  const langPart = lang === 'hans' ? '' : `/${lang}`
  const whole = `${sitePart}${langPart}${path === '/' ? '' : path}`
  return whole === '' ? '/' : path === '/' ? `${whole}/` : whole
}

/** Whether an actor holds a permission on a site, by a grant there or by one above that reaches below. */
export function may(actor: Actor | null, permission: Permission, site: Site, sites: Sites): boolean {
  if (!actor) return false
  const lineage = sites.lineage(site.code).map(each => each.code)
  return actor.grants.some(
    grant =>
      grant.permissions.includes(permission) &&
      (grant.site === site.code || (grant.below && lineage.includes(grant.site))),
  )
}

/** The visitor as the one who does something on the visited site. Only for routes that need a sign-in. */
export function doer(visit: Visit, onceKey?: string): Doer {
  if (!visit.actor) throw new Error('A public route has no doer')
  return { actor: visit.actor, site: visit.site.code, ...(onceKey ? { onceKey } : {}) }
}
