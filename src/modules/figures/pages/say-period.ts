import type { Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { parsePeriod } from '../indicators/kernel/index.ts'
import { monthNames, periodWords } from './period-words.data.ts'

/** A period for people: `2024-01/2024-07` → `2024年1—7月`, `Jan–Jul 2024`. What is no period is said as it is written. */
export function sayPeriod(period: string, lang: Lang): string {
  const span = parsePeriod(period)
  if (!span) return period
  const t = speak(periodWords, lang)
  const y = Math.floor(span.first / 12)
  const z = Math.floor(span.last / 12)
  const [from, to] = [span.first % 12, span.last % 12]
  const m = monthIn(to, lang)
  if (span.first === span.last) return t('month', { y, m })
  if (from === 0 && to === 11) return y === z ? t('year', { y }) : t('years', { y, z })
  if (to - from === 2 && from % 3 === 0) return t(`quarter${(from / 3 + 1) as 1 | 2 | 3 | 4}`, { y })
  if (from === 0 && to === 5) return t('half', { y })
  if (from === 0 && to === 8) return t('threeQuarters', { y })
  return t('months', { y, k: monthIn(from, lang), m })
}

/** What stands under a chart for the end of a period: the year, the month within its year, or both. */
export function sayEnd(end: number, written: 'year' | 'month' | 'whole', lang: Lang): string {
  const t = speak(periodWords, lang)
  const y = Math.floor(end / 12)
  const m = monthIn(end % 12, lang)
  if (written === 'year') return String(y)
  return written === 'whole' ? t('month', { y, m }) : t('shortMonth', { m })
}

const monthIn = (month: number, lang: Lang) => (lang === 'en' ? monthNames[month]! : month + 1)
