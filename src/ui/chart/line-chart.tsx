import { grouped } from '../number/number.ts'
import { ChartFigure, type ChartProps, type Series } from './figure.tsx'
import { round, type Scale, scaleFor } from './scale.ts'

const width = 480
const height = 240
const area = { left: 60, right: 472, top: 24, bottom: 204 }

/** Lines over time. `zero` draws from 0; a value that is missing breaks the line instead of bending it. */
export function LineChart(props: ChartProps & { zero?: boolean }) {
  const { labels, series, decimals } = props
  const known = series.flatMap(each => each.values.filter(value => value !== null))
  const scale = scaleFor(known, { start: area.bottom, end: area.top, zero: props.zero ?? false })
  const across = (index: number) =>
    round(area.left + ((area.right - area.left) * (index + 0.5)) / Math.max(1, labels.length))
  return (
    <ChartFigure {...props}>
      <svg class="chart-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.title}>
        <Grid scale={scale} />
        <BottomLabels labels={labels} across={across} />
        {series.map((each, index) => (
          <Line key={each.name} series={each} place={index + 1} scale={scale} across={across} decimals={decimals} />
        ))}
      </svg>
    </ChartFigure>
  )
}

function Grid({ scale }: { scale: Scale }) {
  return (
    <g class="chart-grid">
      {scale.ticks.map(tick => (
        <g key={tick}>
          <line x1={area.left} x2={area.right} y1={scale.place(tick)} y2={scale.place(tick)} />
          <text x={area.left - 8} y={scale.place(tick) + 4} text-anchor="end">
            {grouped(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** At most eight labels, evenly chosen, the last one always. */
function BottomLabels({ labels, across }: { labels: readonly string[]; across: (index: number) => number }) {
  const every = Math.ceil(labels.length / 8)
  return (
    <g class="chart-labels">
      {labels.map((label, index) =>
        (labels.length - 1 - index) % every === 0 ? (
          <text key={label} x={across(index)} y={height - 10} text-anchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  )
}

type LineProps = {
  series: Series
  place: number
  scale: Scale
  across: (index: number) => number
  decimals: number | undefined
}

function Line({ series, place, scale, across, decimals }: LineProps) {
  const points = series.values.map((value, index) =>
    value === null ? null : { x: across(index), y: scale.place(value), value },
  )
  const last = points.findLast(point => point !== null)
  return (
    <g>
      <path class={`chart-line stroke-${place}`} d={pathThrough(points)} />
      {points.map(point =>
        point ? <circle key={point.x} class={`fill-${place}`} cx={point.x} cy={point.y} r="3" /> : null,
      )}
      {last ? (
        <text class="chart-last" x={last.x} y={last.y - 10} text-anchor="middle">
          {grouped(last.value, decimals)}
        </text>
      ) : null}
    </g>
  )
}

/** `M` starts anew after every gap. */
export function pathThrough(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, index) => (point ? `${index === 0 || !points[index - 1] ? 'M' : 'L'}${point.x} ${point.y}` : ''))
    .join('')
}
