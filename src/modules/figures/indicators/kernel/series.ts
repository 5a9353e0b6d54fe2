import { exactSum } from './exact.ts'
import { type Cadence, endOf, endsBetween, type Rhythm, stepEnding, stepOf } from './periods.ts'

/** A value that was accepted for a period, with whatever its caller keeps beside it. */
export interface Reading {
  period: string
  value: number
}

/** All that is known of one period: one value from one or more sources, or several values that contradict. */
export interface Entry<R extends Reading = Reading> {
  period: string
  end: number
  /** In the order given; never empty. */
  readings: readonly R[]
  /** The value of the first reading; what the others say stands beside it. */
  value: number
  /** Whether the readings give different values. */
  disputed: boolean
}

/** The readings of one place as a series, by period, the earliest first. The first reading of a period leads. */
export function seriesOf<R extends Reading>(readings: readonly R[]): Entry<R>[] {
  const byPeriod = new Map<string, R[]>()
  for (const reading of readings) {
    const known = byPeriod.get(reading.period)
    if (known) known.push(reading)
    else byPeriod.set(reading.period, [reading])
  }
  return [...byPeriod]
    .map(([period, each]) => ({
      period,
      end: endOf(period),
      readings: each,
      value: each[0]!.value,
      disputed: each.some(({ value }) => value !== each[0]!.value),
    }))
    .sort((a, b) => a.end - b.end)
}

/** A single step taken out of two sums from January; for the first step of a year there is no sum before it. */
export interface DerivedStep {
  period: string
  end: number
  value: number
  whole: string
  before: string | null
}

/**
 * Single quarters or months out of sums from January: each sum less the one before it in the same year. A step whose
 * sum before is missing, or of whose two sums one is disputed, is left out: nothing is guessed or spread over months.
 */
export function singleSteps(entries: readonly Entry[], cadence: Cadence): DerivedStep[] {
  const byEnd = new Map(entries.map(entry => [entry.end, entry]))
  const step = stepOf(cadence)
  return entries.flatMap((whole): DerivedStep[] => {
    const isFirst = (whole.end % 12) + 1 === step
    const before = isFirst ? null : byEnd.get(whole.end - step)
    if (whole.disputed || before === undefined || before?.disputed) return []
    const value = before ? exactSum([whole.value, -before.value]) : whole.value
    const period = stepEnding(whole.end, cadence)
    return [{ period, end: whole.end, value, whole: whole.period, before: before?.period ?? null }]
  })
}

/** A series with every step between its first and its last; a step without a value is undefined. */
export function withGaps<E extends { end: number }>(
  entries: readonly E[],
  { cadence }: Rhythm,
): { end: number; entry: E | undefined }[] {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return []
  const byEnd = new Map(entries.map(entry => [entry.end, entry]))
  return endsBetween(first.end, last.end, cadence).map(end => ({ end, entry: byEnd.get(end) }))
}
