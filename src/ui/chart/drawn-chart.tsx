import type { ComponentChildren } from 'preact'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { chartWords } from './chart.data.ts'
import { type Frame, halfFrame, narrowFrame, wideFrame } from './frames.ts'
import { type RankBar, RankDrawing, rankHeight } from './rank-drawing.tsx'
import { type TimeData, TimeDrawing } from './time-drawing.tsx'

/** What every chart says beside its picture: the title says what the picture shows, not what it is of. */
export type ChartWords = { title: string; unit: string; source: string; date: string }

type FrameProps = ChartWords & {
  visit: Visit
  /** Legend, remarks, files to take away. */
  notes?: ComponentChildren
}

/** Lines over time on a page, drawn for the width of the screen. */
export function TimeChart({ data, ...words }: FrameProps & { data: TimeData }) {
  return (
    <DrawnChart {...words}>
      {[wideFrame, narrowFrame].map(frame => (
        <Picture key={frame.width} frame={frame} title={words.title}>
          <TimeDrawing frame={frame} data={data} />
        </Picture>
      ))}
    </DrawnChart>
  )
}

/** Places in their order on a page. */
export function RankChart({ bars, half, ...words }: FrameProps & { bars: readonly RankBar[]; half?: boolean }) {
  return (
    <DrawnChart {...words}>
      {[half ? halfFrame : wideFrame, narrowFrame].map(({ width, labels }) => (
        <Picture key={width} frame={{ width, labels, height: rankHeight(bars.length) }} title={words.title}>
          <RankDrawing frame={{ width, labels, height: rankHeight(bars.length) }} bars={bars} />
        </Picture>
      ))}
    </DrawnChart>
  )
}

function Picture({ frame, title, children }: { frame: Frame; title: string; children: ComponentChildren }) {
  const size = frame.width === narrowFrame.width ? 'chart-narrow' : 'chart-wide'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg class={`chart-drawn ${size}`} viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={title}>
      {children}
    </svg>
  )
}

function DrawnChart({
  visit,
  title,
  unit,
  source,
  date,
  notes,
  children,
}: FrameProps & { children: ComponentChildren }) {
  const t = speak(chartWords, visit.lang)
  return (
    <figure class="chart">
      <figcaption>
        <p class="chart-title chart-says">{title}</p>
        {unit ? <p class="chart-unit">{t('unit', { unit })}</p> : null}
      </figcaption>
      {children}
      <p class="chart-source">{[t('source', { source }), date].filter(Boolean).join(' · ')}</p>
      {notes}
    </figure>
  )
}
