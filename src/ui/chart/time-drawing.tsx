import { type Frame, spread, textWidth } from './frames.ts'
import { round, type Scale, scaleFor } from './scale.ts'

/** A value on a line: where it stands in time, in months, and how it is said: `2024 年：1,056 亿元`. */
export type TimePoint = {
  end: number
  value: number
  shown: string
  said: string
  /** Where its source stands. */
  href?: string
  /** Computed from other values: drawn hollow. */
  derived?: boolean
  /** Values that contradict it: drawn beside it, off the line. */
  others?: readonly number[]
}

/** A line over time; `muted` ones are the ground that the others stand on. A break in time breaks the line. */
export type TimeLine = { name: string; points: readonly TimePoint[]; muted?: boolean }

export type TimeData = {
  lines: readonly TimeLine[]
  /** Months from one value to the next. */
  stepMonths: number
  /** What stands along the bottom, the earliest first. */
  across: readonly { end: number; label: string }[]
  /** Says a value of the scale; grades give their own ticks. */
  sayTick: (value: number) => string
  ticks?: readonly number[]
  /** Values add up from January: nothing leads from December to the next one. */
  startsAnew?: boolean
  /** The scale begins at 0. */
  zero?: boolean
}

const font = 13
const above = 26
const below = 28

/** Lines over time with round ticks, the ends named and numbered in place. Nothing but drawing: no title, no words. */
export function TimeDrawing({ frame, data }: { frame: Frame; data: TimeData }) {
  const { scale, across, area } = placesOf(frame, data)
  const named = data.lines.filter(line => !line.muted)
  const muted = data.lines.filter(line => line.muted)
  const reachable = reachablePoints(named, across, scale)
  return (
    <g class="time-drawing">
      <Ground area={area} scale={scale} data={data} across={across} most={frame.labels} />
      {muted.map(line => (
        <path key={line.name} class="chart-muted" d={pathOf(line, data, across, scale)}>
          <title>{line.name}</title>
        </path>
      ))}
      {named.map((line, index) => (
        <Line key={line.name} {...{ line, data, across, scale, reachable }} place={index + 1} />
      ))}
      {named.length > 1 || muted.length > 0 ? (
        <EndNames lines={named} across={across} scale={scale} area={area} />
      ) : (
        <EndValues line={named[0]} across={across} scale={scale} area={area} />
      )}
    </g>
  )
}

type Area = { left: number; right: number; top: number; bottom: number }
type Across = (end: number) => number

function placesOf(frame: Frame, { lines, ticks, zero, sayTick }: TimeData) {
  const points = lines.flatMap(line => line.points)
  const values = points.flatMap(point => [point.value, ...(point.others ?? [])])
  const named = lines.filter(line => !line.muted)
  const isNamed = named.length > 1 || named.length < lines.length
  const [top, bottom] = [above, frame.height - below]
  const scale = scaleFor(values.length > 0 ? values : [0], { start: bottom, end: top, zero: zero ?? false })
  const shown = ticks ? gradeScale(ticks, bottom, top) : scale
  const left = Math.ceil(Math.max(...shown.ticks.map(tick => textWidth(sayTick(tick), font)))) + 10
  const longest = Math.max(0, ...named.map(line => textWidth(line.name, font)))
  const right = frame.width - (isNamed ? Math.min(frame.width * 0.3, longest + 16) : 16)
  const ends = points.map(point => point.end)
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const inset = named.length === 1 && !isNamed ? 30 : 10
  const span = right - left - inset - (isNamed ? 0 : inset)
  const across: Across = end =>
    round(left + inset + (last === first ? span / 2 : (span * (end - first)) / (last - first)))
  return { scale: shown, across, area: { left, right, top, bottom } }
}

/** Grades stand at even distances, with room below the lowest and above the highest. */
function gradeScale(ticks: readonly number[], bottom: number, top: number): Scale {
  const step = (bottom - top) / ticks.length
  return { ticks, place: value => round(bottom - step * (value - ticks[0]! + 0.5)) }
}

type GroundProps = { area: Area; scale: Scale; data: TimeData; across: Across; most: number }

function Ground({ area, scale, data, across, most }: GroundProps) {
  const every = Math.ceil(data.across.length / most)
  const labels = data.across.filter((_, index) => (data.across.length - 1 - index) % every === 0)
  return (
    <g class="chart-grid">
      {scale.ticks.map(tick => (
        <g key={tick} class={tick === 0 ? 'chart-base' : 'chart-tick'}>
          <line x1={area.left} x2={area.right} y1={scale.place(tick)} y2={scale.place(tick)} />
          <text x={area.left - 8} y={scale.place(tick) + 4.5} text-anchor="end">
            {data.sayTick(tick)}
          </text>
        </g>
      ))}
      {labels.map(({ end, label }) => (
        <text key={end} x={across(end)} y={area.bottom + below - 8} text-anchor="middle">
          {label}
        </text>
      ))}
    </g>
  )
}

/** `M` starts anew where a value is missing. */
function pathOf(line: TimeLine, { stepMonths, startsAnew }: TimeData, across: Across, scale: Scale): string {
  return line.points
    .map((point, index) => {
      const before = line.points[index - 1]
      const isAnew = before && startsAnew && yearOf(before) !== yearOf(point)
      const isNext = before && !isAnew && point.end - before.end <= stepMonths
      return `${isNext ? 'L' : 'M'}${across(point.end)} ${scale.place(point.value)}`
    })
    .join('')
}

const yearOf = ({ end }: TimePoint) => Math.floor(end / 12)

/** What a finger needs, WCAG 2.2, 2.5.8. */
const reach = 24

/** The points that have room to be links, the latest first; the others stand in the table of their page. */
function reachablePoints(lines: readonly TimeLine[], across: Across, scale: Scale): ReadonlySet<TimePoint> {
  const taken: { x: number; y: number; point: TimePoint }[] = []
  const points = lines.flatMap(line => line.points).toSorted((a, b) => b.end - a.end)
  for (const point of points) {
    const [x, y] = [across(point.end), scale.place(point.value)]
    if (taken.every(each => Math.hypot(each.x - x, each.y - y) >= reach)) taken.push({ x, y, point })
  }
  return new Set(taken.map(each => each.point))
}

type LineProps = {
  line: TimeLine
  place: number
  data: TimeData
  across: Across
  scale: Scale
  reachable: ReadonlySet<TimePoint>
}

function Line({ line, place, data, across, scale, reachable }: LineProps) {
  return (
    <g>
      <path class={`chart-line stroke-${place}`} d={pathOf(line, data, across, scale)} />
      {line.points.map(point => (
        <Dot key={point.end} {...{ point, place, scale }} x={across(point.end)} isLink={reachable.has(point)} />
      ))}
    </g>
  )
}

type DotProps = { point: TimePoint; place: number; x: number; scale: Scale; isLink: boolean }

function Dot({ point, place, x, scale, isLink }: DotProps) {
  const y = scale.place(point.value)
  const look = point.derived ? `chart-hollow stroke-${place}` : `fill-${place}`
  const dot = (
    <>
      <title>{point.said}</title>
      <circle class="chart-reach" cx={x} cy={y} r={reach / 2} />
      <circle class={`chart-dot ${look}`} cx={x} cy={y} r="3.5" />
      {(point.others ?? []).map(other => (
        <circle key={other} class="chart-dot chart-other" cx={x} cy={scale.place(other)} r="4.5" />
      ))}
    </>
  )
  return point.href && isLink ? (
    <a href={point.href} aria-label={point.said}>
      {dot}
    </a>
  ) : (
    <g>{dot}</g>
  )
}

type EndProps = { across: Across; scale: Scale; area: Area }

/** The first and the last value of the only line. */
function EndValues({ line, across, scale, area }: EndProps & { line: TimeLine | undefined }) {
  const [first, last] = [line?.points[0], line?.points.at(-1)]
  const ends = first === last ? [last] : [first, last]
  return (
    <g>
      {ends.map(point =>
        point ? (
          <text
            key={point.end}
            class="chart-last"
            x={Math.max(area.left + textWidth(point.shown, font) / 2, across(point.end))}
            y={Math.max(14, scale.place(point.value) - 12)}
            text-anchor="middle"
          >
            {point.shown}
          </text>
        ) : null,
      )}
    </g>
  )
}

/** The names of several lines where they end, moved apart. */
function EndNames({ lines, across, scale, area }: EndProps & { lines: readonly TimeLine[] }) {
  const ends = lines.map(line => line.points.at(-1)).map(point => (point ? scale.place(point.value) : area.bottom))
  const places = spread(ends, 18, area.top, area.bottom)
  return (
    <g>
      {lines.map((line, index) => {
        const last = line.points.at(-1)
        return last ? (
          <text key={line.name} class="chart-last" x={across(last.end) + 10} y={places[index]! + 4.5}>
            {line.name}
          </text>
        ) : null
      })}
    </g>
  )
}
