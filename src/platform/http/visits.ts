import type { FastifyRequest } from 'fastify'
import type { Authenticate } from '../access.ts'
import type { Config } from '../config.ts'
import { toHant } from '../i18n/hant.ts'
import type { Site, SiteFoot, Sites } from '../sites.ts'
import { readAddress } from './address.ts'
import { readLook } from './look.ts'
import type { NavLink, Visit } from './visit.ts'

/** What pages show around their content, from whoever knows it. */
export type VisitSources = {
  navigation: (visit: Visit) => Promise<NavLink[]>
  foot: (site: Site) => Promise<SiteFoot>
  /** How the site's texts become 繁體. */
  inHant: (site: Site) => Promise<Visit['inHant']>
  isSample: () => boolean
  startMs: () => number
}

type Parts = {
  config: Pick<Config, 'publicUrl'>
  sites: Sites
  authenticate: Authenticate
  sources: VisitSources
}

/** Makes visits: `begin` says where and in which look, `identify` asks who it is, `readPhrases` how its texts are converted, `dress` adds what only pages show. */
export function createVisits({ config, sites, authenticate, sources }: Parts) {
  return {
    begin(request: FastifyRequest): Visit {
      const place = readAddress(sites, request.hostname, request.originalUrl)
      const known = 'site' in place ? place : { site: sites.top, lang: 'hans' as const, ownHost: false, path: '/' }
      return {
        ...known,
        ...readLook(request.headers.cookie),
        sites,
        actor: null,
        requestId: request.id,
        origin: config.publicUrl ? new URL(config.publicUrl).origin : originOf(request),
        nav: [],
        inHant: toHant,
        foot: known.site.foot,
        sample: sources.isSample(),
        house: { rssMb: process.memoryUsage.rss() / 1_048_576, startMs: sources.startMs() },
        request,
      }
    },
    async identify(visit: Visit) {
      const { authorization, ...others } = visit.request.headers
      const headers = visit.path.startsWith('/api/v1/') ? { ...others, authorization } : others
      if (headers.cookie || headers.authorization) visit.actor = await authenticate(headers, visit.request.ip)
    },
    /** Readers of 繁體 get the site's own phrases. */
    async readPhrases(visit: Visit) {
      if (visit.lang === 'hant') visit.inHant = await sources.inHant(visit.site)
    },
    /** A page without its navigation and foot is better than none: it also tells that the database is gone. */
    async dress(visit: Visit) {
      visit.nav = await sources.navigation(visit).catch(() => [])
      visit.foot = await sources.foot(visit.site).catch(() => visit.site.foot)
    },
  }
}

/** A Host header that no address can be made of says nothing about where we are. */
function originOf({ protocol, host }: FastifyRequest): string {
  const origin = `${protocol}://${host}`
  return URL.canParse(origin) ? origin : 'http://localhost'
}
