import { grouped } from '../number/number.ts'
import { ChartFigure, type ChartProps } from './figure.tsx'
import { round, type Scale, scaleFor } from './scale.ts'

const width = 480
const rowHeight = 34
const area = { left: 112, right: 412 }

/** Bars lying one under the other: names have room and phones too. Several series stand on each other (parts of a whole). */
export function BarChart(props: ChartProps) {
  const totals = props.labels.map((_, row) => sum(props.series.map(each => each.values[row] ?? 0)))
  const scale = scaleFor(totals, { start: area.left, end: area.right, zero: true })
  const height = props.labels.length * rowHeight + 8
  return (
    <ChartFigure {...props}>
      <svg class="chart-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.title}>
        <line class="chart-zero" x1={scale.place(0)} x2={scale.place(0)} y1="0" y2={height} />
        {props.labels.map((label, row) => (
          <BarRow key={label} {...props} label={label} row={row} total={totals[row]!} scale={scale} />
        ))}
      </svg>
    </ChartFigure>
  )
}

type RowProps = ChartProps & { label: string; row: number; total: number; scale: Scale }

function BarRow({ label, row, total, scale, series, decimals }: RowProps) {
  const top = row * rowHeight + 8
  const middle = top + 14
  const isKnown = series.some(each => each.values[row] !== null)
  const end = Math.max(scale.place(total), scale.place(0))
  return (
    <g>
      <text class="chart-name" x={area.left - 10} y={middle} text-anchor="end">
        {label}
      </text>
      {parts(series.map(each => each.values[row] ?? 0)).map(({ from, to }, index) => {
        const [left, right] = [scale.place(from), scale.place(to)].sort((a, b) => a - b) as [number, number]
        return (
          <rect
            key={series[index]!.name}
            class={`fill-${index + 1}`}
            x={left}
            y={top}
            width={round(right - left)}
            height="20"
            rx="2"
          />
        )
      })}
      {isKnown ? (
        <text class="chart-value" x={end + 8} y={middle}>
          {grouped(total, decimals)}
        </text>
      ) : null}
    </g>
  )
}

/** Each part from where the one before ends. */
function parts(values: readonly number[]) {
  let from = 0
  return values.map(value => {
    const part = { from, to: from + value }
    from = part.to
    return part
  })
}

const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)
