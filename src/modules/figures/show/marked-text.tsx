import type { Check, Figure } from '../kernel/index.ts'
import { figureId } from './say-figure.ts'

type Props = {
  text: string
  figures: readonly Figure[]
  checks: readonly Check[]
  /** How many characters to show; all without it. */
  most?: number
}

/** A text with its figures marked, each leading to its line in the table; those of failing sums stand out. */
export function MarkedText({ text, figures, checks, most = text.length }: Props) {
  const failing = new Set(checks.flatMap(check => (check.verdict === 'fails' ? check.figures : [])))
  let behind = 0
  const shown = figures.flatMap((figure, at) => {
    if (figure.end > most || figure.start < behind) return []
    const before = text.slice(behind, figure.start)
    behind = figure.end
    return [{ figure, at, before }]
  })
  return (
    <div class="marked-text">
      {shown.flatMap(({ figure, at, before }) => [
        before,
        <a key={at} class={failing.has(at) ? 'figure figure-failing' : 'figure'} href={`#${figureId(at)}`}>
          {figure.quote}
        </a>,
      ])}
      {text.slice(behind, Math.max(behind, most))}
      {most < text.length ? '…' : ''}
    </div>
  )
}
