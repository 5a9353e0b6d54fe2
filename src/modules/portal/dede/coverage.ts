import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { unescapeHtml } from '../kernel/html/text-nodes.ts'
import { oldForms } from './kernel/old-forms.ts'
import { findWhereTo } from './leading.ts'

/** How many addresses there are, and how many of them lead somewhere. */
export type AddressCount = { found: number; answered: number; waiting: number }

/** How well the old addresses of a site are covered. */
export type AddressReport = {
  /** Addresses that the rules of the old site make, of everything that its readers saw. */
  rules: AddressCount
  /** Addresses of the old site that stand in the texts. */
  bodies: AddressCount
  /** Some of those that lead nowhere, each with an article that links to it. */
  unanswered: { path: string; within: string }[]
}

const mostBodyAddresses = 200_000
const mostToldUnanswered = 1000
const link = / href="(\/[^"]{1,900})"/g

export type Coverage = ReturnType<typeof createCoverage>

/** Gathers the old addresses of an import, and finds out at its end which of them lead somewhere. */
export function createCoverage() {
  const rules = new Set<string>()
  const bodies = new Map<string, string>()
  return {
    addRules(paths: readonly string[]) {
      for (const path of paths) rules.add(path)
    },
    /** Takes the links of a text that stay on the site. */
    addBody(html: string, within: string) {
      for (const [, written = ''] of html.matchAll(link)) {
        const path = unescapeHtml(written).split('#')[0]!
        if (bodies.size >= mostBodyAddresses) return
        if (!path.startsWith('/files/') && !path.startsWith('//') && !bodies.has(path)) bodies.set(apart(path), within)
      }
    },
    /** In a trial an address counts as answered where the rules make it. */
    async finish(reader: Reader, site: SiteCode, dryRun: boolean): Promise<AddressReport> {
      const lead = async (paths: readonly string[]) => {
        const found = await findWhereTo(reader, site, paths)
        if (!dryRun) return found
        return found.map((one, index) => (oldForms(paths[index]!).some(form => rules.has(form)) ? 'answered' : one))
      }
      const inRules = await lead([...rules])
      const paths = [...bodies.keys()]
      const inBodies = await lead(paths)
      const lost = paths.filter((_, index) => inBodies[index] === 'nowhere').slice(0, mostToldUnanswered)
      return {
        rules: countAll(inRules),
        bodies: countAll(inBodies),
        unanswered: lost.map(path => ({ path, within: bodies.get(path)! })),
      }
    },
  }
}

/** The same text in memory of its own: as a part of a body it would hold all of that body there. */
const apart = (text: string) => Buffer.from(text).toString()

function countAll(found: readonly string[]): AddressCount {
  return {
    found: found.length,
    answered: found.filter(one => one === 'answered').length,
    waiting: found.filter(one => one === 'waiting').length,
  }
}
