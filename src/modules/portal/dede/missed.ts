import { programActor } from '#platform/access.ts'
import type { Clock } from '#platform/clock.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type Transact, upkeep } from '#platform/transact.ts'
import { addMissed } from './addresses.store.ts'
import { missedForm } from './kernel/old-forms.ts'

/** Addresses that are counted between two writings, and that are kept of a site. Whoever invents addresses fills no more. */
const mostWaiting = 1000
const mostKept = 5000

export type Missed = ReturnType<typeof createMissed>

/**
 * Counts addresses in the forms of old sites that led nowhere: the address alone, nothing about who asked. In memory
 * first; `flush` writes them.
 */
export function createMissed(transact: Transact, clock: Clock) {
  let waiting = new Map<SiteCode, Map<string, number>>()
  const add = (site: SiteCode, path: string, times: number) => {
    const counts = waiting.get(site) ?? new Map<string, number>()
    if (counts.size >= mostWaiting && !counts.has(path)) return
    waiting.set(site, counts.set(path, (counts.get(path) ?? 0) + times))
  }
  return {
    count(site: SiteCode, address: string) {
      const path = missedForm(address)
      if (path !== undefined) add(site, path, 1)
    },

    async flush() {
      const taken = waiting
      waiting = new Map()
      for (const [site, counts] of taken) {
        const doer = { actor: programActor('portal.missed-addresses'), site }
        await transact(doer, upkeep, ({ sql }) => addMissed(sql, site, counts, new Date(clock()), mostKept)).catch(
          error => {
            for (const [path, times] of counts) add(site, path, times)
            throw error
          },
        )
      }
    },
  }
}
