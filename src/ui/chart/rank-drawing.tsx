import type { ComponentChildren } from 'preact'
import { type Frame, textWidth } from './frames.ts'
import { round, scaleFor } from './scale.ts'

/** A bar: what it is of, how long, what stands at its end. */
export type RankBar = { name: string; value: number; shown: string; href?: string; marked?: boolean; before?: string }

const font = 13
const rowHeight = 30

/** How high bars are drawn. */
export const rankHeight = (bars: number) => bars * rowHeight + 8

/** Bars under each other in the order given, each with its name and its value; falls grow to the left of zero. */
export function RankDrawing({ frame, bars }: { frame: Frame; bars: readonly RankBar[] }) {
  const names = Math.max(...bars.map(bar => textWidth(bar.name, font)))
  const ranks = Math.max(0, ...bars.map(bar => textWidth(bar.before ?? '', font))) + 8
  const values = Math.max(...bars.map(bar => textWidth(bar.shown, font)))
  const left = ranks + names + 12
  const hasFalls = bars.some(bar => bar.value < 0)
  const area = { start: left + (hasFalls ? values + 8 : 0), end: frame.width - values - 12 }
  const scale = scaleFor(
    bars.map(bar => bar.value),
    { ...area, zero: true },
  )
  const zero = scale.place(0)
  return (
    <g>
      <line class="chart-zero" x1={zero} x2={zero} y1="0" y2={rankHeight(bars.length)} />
      {bars.map((bar, row) => {
        const [from, to] = [zero, scale.place(bar.value)].sort((a, b) => a - b) as [number, number]
        const y = row * rowHeight + 4
        return (
          <Row key={bar.name} bar={bar}>
            <text class="chart-rank" x={ranks - 8} y={y + 16} text-anchor="end">
              {bar.before}
            </text>
            <text class="chart-name" x={left - 10} y={y + 16} text-anchor="end">
              {bar.name}
            </text>
            <rect
              class={bar.marked ? 'fill-1' : 'chart-bar'}
              x={from}
              y={y + 1}
              width={Math.max(1, round(to - from))}
              height="20"
              rx="2"
            />
            <text
              class="chart-value"
              x={bar.value < 0 ? from - 6 : to + 6}
              y={y + 16}
              text-anchor={bar.value < 0 ? 'end' : 'start'}
            >
              {bar.shown}
            </text>
          </Row>
        )
      })}
    </g>
  )
}

function Row({ bar, children }: { bar: RankBar; children: ComponentChildren }) {
  return bar.href ? <a href={bar.href}>{children}</a> : <g>{children}</g>
}
