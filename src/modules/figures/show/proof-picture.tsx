import type { Check, Figure } from '../kernel/index.ts'
import { numeralOf } from '../reading/numeral.ts'
import { unitOfResult } from './outcome.ts'
import { type Bar, proofBars, type Segment } from './proof-bar.ts'
import { sayAmount } from './say-amount.ts'
import { type FigureVoice, sayWith } from './voice.ts'

const barHeight = 26
const barStep = 32
/** The narrowest picture, on a phone, and how wide a digit and a Chinese character stand in it. */
const leastWidthPx = 235
const digitPx = 8
const chinesePx = 13
const aroundPx = 4

type Props = { voice: FigureVoice; check: Check; figures: readonly Figure[] }

/** Parts over their whole, or before over after, drawn to one scale; nothing for checks that have no such picture. */
export function ProofPicture({ voice, check, figures }: Props) {
  const bars = proofBars(check, figures)
  if (bars.length === 0) return null
  const difference = Math.abs(check.found - (check.expected ?? check.found))
  const gap = sayWith(voice, 'bar.gap', { value: sayAmount(voice, difference, unitOfResult(check, figures)) })
  const labelOf = ({ figure }: Segment) => (figure === null ? gap : figures[figure]!.quote)
  return (
    <div class="proof-picture">
      <div class="proof-names" aria-hidden="true">
        {bars.map(bar => (
          <span key={bar.name}>{sayWith(voice, `bar.${bar.name}`)}</span>
        ))}
      </div>
      <svg
        width="100%"
        height={barStep * bars.length - (barStep - barHeight)}
        role="img"
        aria-label={said(voice, bars, labelOf)}
      >
        {bars.map((bar, row) => (
          <BarRow key={bar.name} segments={bar.segments} top={row * barStep} labelOf={labelOf} />
        ))}
      </svg>
    </div>
  )
}

type RowProps = { segments: readonly Segment[]; top: number; labelOf: (segment: Segment) => string }

function BarRow({ segments, top, labelOf }: RowProps) {
  return (
    <g>
      {segments.map(segment => (
        <g key={segment.fromPercent} class={`proof-segment proof-${segment.tone}`}>
          <rect
            x={`${segment.fromPercent.toFixed(3)}%`}
            y={top + 0.5}
            width={`${segment.widthPercent.toFixed(3)}%`}
            height={barHeight - 1}
            rx="2"
          />
          <text x={`${(segment.fromPercent + segment.widthPercent / 2).toFixed(3)}%`} y={top + 18} text-anchor="middle">
            {fitting(labelOf(segment), segment.widthPercent)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** What of a label has room in a part of the picture: all of it, its numeral, or nothing. */
function fitting(label: string, widthPercent: number): string {
  const room = (leastWidthPx * widthPercent) / 100 - aroundPx
  const widthPx = (text: string) =>
    Array.from(text).reduce((sum, one) => sum + (one > '\u2fff' ? chinesePx : digitPx), 0)
  return [label, numeralOf(label)].find(text => widthPx(text) <= room) ?? ''
}

function said(voice: FigureVoice, bars: readonly Bar[], labelOf: (segment: Segment) => string): string {
  return bars.map(bar => `${sayWith(voice, `bar.${bar.name}`)}: ${bar.segments.map(labelOf).join(' | ')}`).join('; ')
}
