import { toLocalIso } from '#platform/clock.ts'
import { toHant } from '#platform/i18n/hant.ts'
import type { Lang } from '#platform/i18n/lang.ts'
import type { Channel } from './channels/channels.store.ts'
import type { ArticleRow } from './portal.tables.ts'

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
export function channelTitle(channel: Channel, lang: Lang): string {
  if (lang === 'en') return channel.titleEn ?? channel.titleHans
  return lang === 'hant' ? toHant(channel.titleHans) : channel.titleHans
}
