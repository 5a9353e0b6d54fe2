import { toLocalIso, zone } from '#platform/clock.ts'
import { htmlLang, type Lang } from '#platform/i18n/lang.ts'

/** An instant until which something must be done, with its weekday: `2026-11-30 14:05 周一`. */
export function deadline(at: Date, lang: Lang): string {
  const weekday = new Intl.DateTimeFormat(htmlLang[lang], { weekday: 'short', timeZone: zone }).format(at)
  return `${toLocalIso(at.getTime()).slice(0, 16).replace('T', ' ')} ${weekday}`
}
