import { zoneOffsetMs } from '#platform/clock.ts'

/** A calendar year in the sites' zone, as instants: from its first up to the first of the next. */
export function yearSpan(year: number | undefined): { from: Date | undefined; to: Date | undefined } {
  if (year === undefined) return { from: undefined, to: undefined }
  const start = (of: number) => new Date(`${of}-01-01T00:00:00+08:00`)
  return { from: start(year), to: start(year + 1) }
}

/** The calendar year of an instant in the sites' zone. */
export function yearOf(instant: Date): number {
  return new Date(instant.getTime() + zoneOffsetMs).getUTCFullYear()
}
