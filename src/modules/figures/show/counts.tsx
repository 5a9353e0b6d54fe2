import { Badge } from '#ui/badge/badge.tsx'
import { type FigureVoice, sayWith } from './voice.ts'

/** How many figures and sums a text has, how many of the sums fail, and how many places someone should look at. */
export type FigureCounts = { figures: number; checks: number; failing: number; hints: number }

type Read = {
  figures: readonly unknown[]
  checks: readonly { verdict: string }[]
  hints: readonly unknown[]
}

export function countFigures({ figures, checks, hints }: Read): FigureCounts {
  const failing = checks.filter(({ verdict }) => verdict === 'fails').length
  return { figures: figures.length, checks: checks.length, failing, hints: hints.length }
}

/** `55 个数字 · 8 条算式 · 9 处提示`; red where a sum fails. */
export function CountsBadge({ voice, counts }: { voice: FigureVoice; counts: FigureCounts }) {
  const names = ['figures', 'checks', ...(counts.failing > 0 ? ['failing'] : []), 'hints'] as const
  return (
    <Badge tone={counts.failing > 0 ? 'bad' : 'calm'}>
      {names.map(name => sayWith(voice, `counts.${name}`, { n: counts[name as keyof FigureCounts] })).join(' · ')}
    </Badge>
  )
}
