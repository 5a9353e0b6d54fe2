/** Places in order with their ranks; equal values share a rank, and the next one is counted on (1, 2, 2, 4). */
export function rank<P extends { value: number }>(
  places: readonly P[],
  order: 'high-first' | 'low-first',
): (P & { rank: number })[] {
  const sign = order === 'high-first' ? -1 : 1
  const sorted = places.toSorted((a, b) => sign * (a.value - b.value))
  return sorted.map(place => ({ ...place, rank: 1 + sorted.findIndex(each => each.value === place.value) }))
}

/**
 * Values as an index: the base, the first period for which every series has a value above zero, is 100. Undefined where
 * there is no such period.
 */
export function indexed(
  series: readonly (readonly (number | null)[])[],
): { base: number; series: (number | null)[][] } | undefined {
  const length = Math.max(0, ...series.map(values => values.length))
  const base = Array.from({ length }, (_, at) => at).find(at => series.every(values => (values[at] ?? 0) > 0))
  if (base === undefined || series.length === 0) return undefined
  return {
    base,
    series: series.map(values => values.map(value => (value === null ? null : (value / values[base]!) * 100))),
  }
}
