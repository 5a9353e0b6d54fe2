import { pathThrough } from './line-chart.tsx'
import { scaleFor } from './scale.ts'

/** A line the size of a word, beside the number it led to. `label` says in words what it shows. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter(value => value !== null)
  if (known.length === 0) return null
  const scale = scaleFor(known, { start: 24, end: 4, zero: false })
  const across = (index: number) => Math.round(4 + (92 * index) / Math.max(1, values.length - 1))
  const points = values.map((value, index) => (value === null ? null : { x: across(index), y: scale.place(value) }))
  const last = points.findLast(point => point !== null)!
  return (
    <svg class="sparkline" width="100" height="28" viewBox="0 0 100 28" role="img" aria-label={label}>
      <path class="chart-line stroke-1" d={pathThrough(points)} />
      <circle class="fill-1" cx={last.x} cy={last.y} r="3" />
    </svg>
  )
}
