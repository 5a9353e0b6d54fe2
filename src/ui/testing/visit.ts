import type { FastifyRequest } from 'fastify'
import { link, type Visit } from '#platform/http/visit.ts'
import { toHant } from '#platform/i18n/hant.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { createSites } from '#platform/sites.ts'
import { testNav, testSites } from './visit.data.ts'

const sites = createSites(testSites)

/** A visit for tests of pages: an anonymous reader of the top site, in 简体, unless told otherwise. */
export function testVisit(differing: Partial<Visit> = {}): Visit {
  const visit: Visit = {
    site: sites.top,
    sites,
    lang: 'hans',
    mode: 'standard',
    theme: 'auto',
    ownHost: false,
    path: '/',
    actor: null,
    requestId: 'r-1',
    origin: 'https://open56.example',
    nav: [],
    inHant: toHant,
    foot: (differing.site ?? sites.top).foot,
    sample: true,
    house: { rssMb: 212.4, startMs: 3120 },
    request: {} as FastifyRequest,
    ...differing,
  }
  const nav = Object.entries(testNav).map(([path, label]) => ({
    href: link(visit, path),
    label: inLang(label, visit.lang),
    here: path === visit.path,
  }))
  return { ...visit, nav: differing.nav ?? nav }
}
