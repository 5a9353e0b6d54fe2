import { toLocalDay } from '#platform/clock.ts'
import type { Transaction } from '#platform/transact.ts'
import { takeSlugNumber } from './articles.store.ts'

/** A new article's permanent slug: its day and a running number, `20240914-1`. Never given twice on a site. */
export async function giveSlug({ sql, site }: Transaction, at: Date): Promise<string> {
  const day = toLocalDay(at.getTime()).replaceAll('-', '')
  return `${day}-${await takeSlugNumber(sql, site, day)}`
}
