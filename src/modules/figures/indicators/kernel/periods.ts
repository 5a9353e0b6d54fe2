/** How often a series has a value. */
export const cadences = ['year', 'quarter', 'month'] as const
export type Cadence = (typeof cadences)[number]

/** What the values of a series are about: every period by itself, or from January up to the end of each. */
export interface Rhythm {
  cadence: Cadence
  cumulative: boolean
}

/** Whole months in a row, both included, counted from January of the year 0. */
export interface Span {
  first: number
  last: number
}

const form = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:\/(\d{4})(?:-(0[1-9]|1[0-2]))?)?$/

/** Reads `YYYY`, `YYYY-MM`, `YYYY/YYYY` or `YYYY-MM/YYYY-MM`; undefined for anything else and for an end before its start. */
export function parsePeriod(text: string): Span | undefined {
  const [, year, month, endYear, endMonth] = form.exec(text) ?? []
  if (!year || (endYear && Boolean(month) !== Boolean(endMonth))) return undefined
  const first = monthOf(year, month ?? '01')
  const last = endYear ? monthOf(endYear, endMonth ?? '12') : monthOf(year, month ?? '12')
  return last < first ? undefined : { first, last }
}

const monthOf = (year: string, month: string) => Number(year) * 12 + Number(month) - 1

const stepMonths: Record<Cadence, number> = { year: 12, quarter: 3, month: 1 }

/** Months in a step of a cadence. */
export const stepOf = (cadence: Cadence): number => stepMonths[cadence]

/**
 * A period as a series writes it, or undefined where it does not belong into the series: a single month is never put
 * among sums from January, and the other way round. January alone is both.
 */
export function periodIn({ cadence, cumulative }: Rhythm, text: string): string | undefined {
  const span = parsePeriod(text)
  if (!span) return undefined
  const step = stepOf(cadence)
  const length = span.last - span.first + 1
  const fits = cumulative
    ? span.first % 12 === 0 && length <= 12 && length % step === 0
    : length === step && span.first % step === 0
  return fits ? writePeriod(span, cumulative || cadence === 'quarter') : undefined
}

function writePeriod({ first, last }: Span, asRange: boolean): string {
  if (asRange) return `${writeMonth(first)}/${writeMonth(last)}`
  return first === last ? writeMonth(first) : writeYear(first)
}

const writeYear = (month: number) => String(Math.floor(month / 12)).padStart(4, '0')
const writeMonth = (month: number) => `${writeYear(month)}-${String((month % 12) + 1).padStart(2, '0')}`

/** The step that ends with a month: `YYYY`, `YYYY-MM/YYYY-MM` of a quarter, or `YYYY-MM`. */
export function stepEnding(last: number, cadence: Cadence): string {
  return writePeriod({ first: last - stepOf(cadence) + 1, last }, cadence === 'quarter')
}

/** The month that a period ends with: orders the periods of a series. Throws RangeError for what is no period. */
export function endOf(period: string): number {
  const span = parsePeriod(period)
  if (!span) throw new RangeError(`${period} is not a period`)
  return span.last
}

/** Every end from the first to the last, one step apart, so that a missing one shows as a gap. */
export function endsBetween(first: number, last: number, cadence: Cadence): number[] {
  const step = stepOf(cadence)
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
}
