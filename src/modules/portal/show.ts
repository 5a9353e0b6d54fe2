import { toLocalIso } from '#platform/clock.ts'
import type { Channel } from './channels/channels.store.ts'
import type { ArticleRow } from './portal.tables.ts'
import { inScript, type Reader } from './script.ts'

type Dated = Pick<ArticleRow, 'published_at' | 'published_day_only'>

/** `2024-09-14 15:46` in the sites' zone, or the day alone where only that is known; '' before it is published. */
export function showPublished({ published_at: at, published_day_only: dayOnly }: Dated): string {
  return at === null ? '' : showInstant(at).slice(0, dayOnly ? 10 : 16)
}

/** `2024-09-14 15:46` in the sites' zone. */
export function showInstant(at: Date): string {
  return toLocalIso(at.getTime()).slice(0, 16).replace('T', ' ')
}

/** A channel's name for a reader; in English the Chinese one where nobody gave another. */
export function channelTitle(channel: Channel, reader: Reader): string {
  if (reader.lang === 'en' && channel.titleEn) return channel.titleEn
  return inScript(channel.titleHans, 'hans', reader)
}
