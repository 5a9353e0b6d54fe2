import { toLocalDay } from '#platform/clock.ts'
import type { Transaction } from '#platform/transact.ts'
import { takeSlugNumber, takeSlugNumbers } from './articles.store.ts'

/** A new article's permanent slug: its day and a running number, `20240914-1`. Never given twice on a site. */
export async function giveSlug({ sql, site }: Transaction, at: Date): Promise<string> {
  const day = dayOf(at)
  return `${day}-${await takeSlugNumber(sql, site, day)}`
}

/** Slugs for several new articles at once, in their order. */
export async function giveSlugs({ sql, site }: Transaction, dates: readonly Date[]): Promise<string[]> {
  const counts = new Map<string, number>()
  for (const day of dates.map(dayOf)) counts.set(day, (counts.get(day) ?? 0) + 1)
  const lasts = await takeSlugNumbers(sql, site, counts)
  const next = new Map([...counts].map(([day, n]) => [day, lasts.get(day)! - n]))
  return dates.map(dayOf).map(day => {
    const number = next.get(day)! + 1
    next.set(day, number)
    return `${day}-${number}`
  })
}

function dayOf(at: Date): string {
  return toLocalDay(at.getTime()).replaceAll('-', '')
}
