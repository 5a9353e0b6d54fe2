import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { paperSheet } from './chart-paper.ts'
import type { ChartWords } from './drawn-chart.tsx'
import { type Frame, wideFrame, wrapText } from './frames.ts'
import { type TimeData, TimeDrawing } from './time-drawing.tsx'

type FileWords = ChartWords & {
  /** Where the chart lives on. */
  address: string
  /** BCP 47, chooses the forms of the characters. */
  lang: string
}

/** Fonts by language: a character may have another form in Taiwan than on the mainland. */
const fontsOf: Record<string, string> = {
  'zh-Hans-CN': 'Noto Sans CJK SC, PingFang SC, Source Han Sans SC, Microsoft YaHei, sans-serif',
  'zh-Hant': 'Noto Sans CJK TC, PingFang TC, Source Han Sans TC, Microsoft JhengHei, sans-serif',
  en: 'Noto Sans CJK SC, Segoe UI, Roboto, Arial, sans-serif',
}

const margin = 28
const titleSize = 21
const titleLine = 30
const small = 18

/** A chart of lines as a file of its own: SVG with its title, unit, source, date and address, on white paper. */
export function timeChartFile(words: FileWords, data: TimeData): string {
  return fileOf(words, wideFrame, <TimeDrawing frame={wideFrame} data={withoutLinks(data)} />)
}

/** Addresses inside a page lead nowhere from a file. */
const withoutLinks = (data: TimeData): TimeData => ({
  ...data,
  lines: data.lines.map(line => ({ ...line, points: line.points.map(({ href: _, ...point }) => point) })),
})

function fileOf(words: FileWords, frame: Frame, drawing: ComponentChildren): string {
  const title = wrapText(words.title, titleSize, frame.width)
  const top = margin + title.length * titleLine + (words.unit ? small + 10 : 4)
  const height = top + frame.height + 2 * small + margin + 6
  const width = frame.width + 2 * margin
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      xml:lang={words.lang}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family={fontsOf[words.lang] ?? fontsOf['zh-Hans-CN']}
      role="img"
    >
      <title>{words.title}</title>
      <style>{paperSheet}</style>
      <rect class="paper" width={width} height={height} />
      {title.map((line, index) => (
        <text key={line} class="file-title" x={margin} y={margin + 18 + index * titleLine}>
          {line}
        </text>
      ))}
      <text class="file-small" x={margin} y={margin + title.length * titleLine + 8}>
        {words.unit}
      </text>
      <g transform={`translate(${margin} ${top})`}>{drawing}</g>
      <text class="file-small" x={margin} y={height - margin - small + 4}>
        {[words.source, words.date].filter(Boolean).join(' · ')}
      </text>
      <text class="file-small" x={margin} y={height - margin + 4}>
        {words.address}
      </text>
    </svg>,
  )
}
