import type { IncomingMessage } from 'node:http'
import { programActor } from '#platform/access.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type Transact, upkeep } from '#platform/transact.ts'
import { addClicks } from './articles.store.ts'

/** Programs that fetch pages say so; whoever says nothing is no browser either. */
const robot = /bot|spider|crawl|slurp|fetch|curl|wget|python|java\/|go-http|headless|lighthouse|monitor|preview|^$/i

export type Views = ReturnType<typeof createViews>

/**
 * Counts views of articles in memory, so that reading never writes. `flush` adds them to the articles, all of a site in
 * one transaction; what could not be written is counted on.
 */
export function createViews(transact: Transact) {
  let waiting = new Map<SiteCode, Map<string, number>>()
  const add = (site: SiteCode, articleId: string, n: number) => {
    const counts = waiting.get(site) ?? new Map<string, number>()
    waiting.set(site, counts.set(articleId, (counts.get(articleId) ?? 0) + n))
  }
  return {
    /** Counts one view of a person; robots and fetching ahead are left out. */
    count(site: SiteCode, articleId: string, request: Pick<IncomingMessage, 'headers' | 'method'>) {
      const { 'user-agent': agent = '', purpose, 'sec-purpose': secPurpose } = request.headers
      if (request.method === 'HEAD' || robot.test(agent) || purpose || secPurpose) return
      add(site, articleId, 1)
    },

    async flush() {
      const taken = waiting
      waiting = new Map()
      const failures: unknown[] = []
      for (const [site, counts] of taken) {
        const doer = { actor: programActor('portal.views'), site }
        await transact(doer, upkeep, ({ sql }) => addClicks(sql, site, counts)).catch(error => {
          for (const [articleId, n] of counts) add(site, articleId, n)
          failures.push(error)
        })
      }
      if (failures.length > 0) throw failures[0]
    },
  }
}
