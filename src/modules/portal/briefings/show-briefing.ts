import { toLocalIso } from '#platform/clock.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { inScript, type Reader } from '../script.ts'
import type { BriefingRow } from './briefings.store.ts'
import { briefingWords, weekdayWords } from './briefings.words.data.ts'

/** A text of a press conference, which is kept in 简体, for a reader. */
export const textFor = (text: string, reader: Reader) => inScript(text, 'hans', reader)

/** `2026-12-01 周二 10:00`, in the sites' zone. */
export function showMoment(at: Date, lang: Lang): string {
  const iso = toLocalIso(at.getTime())
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay() as keyof typeof weekdayWords
  return `${iso.slice(0, 10)} ${inLang(weekdayWords[day], lang)} ${iso.slice(11, 16)}`
}

/** When it is held: the end with its day only where that is another one. */
export function showSpan({ starts_at: start, ends_at: end }: BriefingRow, lang: Lang): string {
  if (!end) return showMoment(start, lang)
  const isSameDay = toLocalIso(start.getTime()).slice(0, 10) === toLocalIso(end.getTime()).slice(0, 10)
  const until = isSameDay ? toLocalIso(end.getTime()).slice(11, 16) : showMoment(end, lang)
  return speak(briefingWords, lang)('until', { start: showMoment(start, lang), end: until })
}
