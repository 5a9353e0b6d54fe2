import { fill } from '#platform/i18n/fill.ts'
import { dayForm } from './sample-words.data.ts'

const dayMs = 86_400_000
const minuteMs = 60_000
const firstMinute = 8 * 60
const workingMinutes = 9 * 60

/** Milliseconds since the epoch of midnight in the sites' zone, so many days after the day `YYYY-MM-DD`. */
function midnight(day: string, offsetDays: number): number {
  return Date.parse(`${day}T00:00:00+08:00`) + offsetDays * dayMs
}

/** The instant of a time of day (`10:00`, in the sites' zone) so many days after the day `YYYY-MM-DD`. */
export function instantAt(day: string, offsetDays: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(midnight(day, offsetDays) + (60 * hours + minutes) * minuteMs)
}

/** A text with its `{+3}` and `{-10}` as days of the calendar, counted from the day of loading. */
export function fillDays(text: string, day: string): string {
  return text.replace(/\{([+-]\d+)\}/g, (_whole, offset: string) => {
    const [, month, date] = new Date(midnight(day, Number(offset)) + 8 * 3_600_000)
      .toISOString()
      .slice(0, 10)
      .split('-')
    return fill(dayForm, { month: Number(month), date: Number(date) })
  })
}

/** When an article of an age is published: whole days before `day`, at a minute of the working day that hangs on seed and key. */
export function publicationTime(key: string, ageDays: number, { seed, day }: { seed: string; day: string }): Date {
  const minute = firstMinute + (hash(`${seed}:${key}`) % workingMinutes)
  return new Date(midnight(day, -ageDays) + minute * minuteMs)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}
