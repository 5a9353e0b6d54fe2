import type { Course } from './invented.data.ts'

export type Rhythm = { cadence: 'year' | 'quarter' | 'month'; cumulative: boolean }

const years = [2021, 2022, 2023, 2024, 2025]
const monthlyYears = [2024, 2025]
const stepMonths = { year: 12, quarter: 3, month: 1 }

/** Made-up values of a zone by period; the same seed always makes the same. */
export function inventValues(course: Course, rhythm: Rhythm, seed: string): { period: string; value: number }[] {
  const random = randomOf(seed)
  const level = course.first * (1 + course.spread * (random() - 0.5) * 2)
  const growth = 1 + (course.yearlyPercent / 100) * (0.6 + 0.8 * random())
  const perYear = 12 / stepMonths[rhythm.cadence]
  return (rhythm.cadence === 'year' ? years : monthlyYears).flatMap((year, index) => {
    let sum = 0
    return Array.from({ length: perYear }, (_, at) => {
      const noise = 1 + course.spread * 0.16 * (random() - 0.5)
      const value = onStep(level * growth ** (index + at / perYear) * noise, course)
      sum += value
      return { period: periodOf(year, at, rhythm), value: rhythm.cumulative ? sum : value }
    })
  })
}

function periodOf(year: number, at: number, { cadence, cumulative }: Rhythm): string {
  if (cadence === 'year') return String(year)
  const [first, last] = [at * stepMonths[cadence] + 1, (at + 1) * stepMonths[cadence]].map(month =>
    String(month).padStart(2, '0'),
  )
  if (cumulative) return `${year}-01/${year}-${last}`
  return cadence === 'month' ? `${year}-${last}` : `${year}-${first}/${year}-${last}`
}

function onStep(value: number, { step, within: [low, high] }: Course): number {
  const bounded = Math.min(high, Math.max(low, value))
  return Number((Math.round(bounded / step) * step).toPrecision(12))
}

/** Numbers from 0 to below 1 out of a text (mulberry32 over FNV-1a). */
function randomOf(seed: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
