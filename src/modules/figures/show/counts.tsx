import { Badge } from '#ui/badge/badge.tsx'
import { type FigureVoice, sayWith } from './voice.ts'

/** How many figures and stated sums a text has, how many of the sums fail, how many places someone should look at. */
export type FigureCounts = { figures: number; checks: number; failing: number; hints: number }

type Read = {
  figures: readonly { quote: string; decision?: { verdict: string } }[]
  checks: readonly { verdict: string }[]
  hints: readonly unknown[]
}

/** What a badge says of a text. What a person took for no figure is left out, and what merely follows from the text. */
export function countFigures({ figures, checks, hints }: Read): FigureCounts {
  return {
    figures: figures.filter(({ decision }) => decision?.verdict !== 'rejected').length,
    checks: checks.filter(({ verdict }) => verdict !== 'derived').length,
    failing: checks.filter(({ verdict }) => verdict === 'fails').length,
    hints: hints.length,
  }
}

type Props = {
  voice: FigureVoice
  counts: FigureCounts
  /** Leaves out what there is none of. */
  brief?: boolean
}

/** `55 个数字 · 8 条算式 · 9 处提示`; red where a sum fails. */
export function CountsBadge({ voice, counts, brief = false }: Props) {
  const all = ['figures', 'checks', 'failing', 'hints'] as const
  const names = all.filter(name => counts[name] > 0 || !(brief || name === 'failing'))
  return (
    <Badge tone={counts.failing > 0 ? 'bad' : 'calm'}>
      {names.map(name => sayWith(voice, `counts.${name}`, { n: counts[name] })).join(' · ')}
    </Badge>
  )
}
