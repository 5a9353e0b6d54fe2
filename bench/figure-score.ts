import type { Figure } from '../src/modules/figures/kernel/index.ts'

/** A figure as a person annotated it; an optional one may be found or missed at no cost. */
export type AnnotatedFigure = Omit<Figure, 'basis' | 'status'> & { optional?: boolean }

/** How many of the required figures were found, with how many of each field right; and how many were found that are none. */
export interface Score {
  required: number
  found: number
  invented: number
  right: Record<'value' | 'qualifier' | 'kind' | 'period' | 'subject', number>
}

const LEAST_SUBJECT_OVERLAP = 0.5

/** Scores found figures against annotated ones; a figure counts as found when their spans overlap. */
export function scoreFigures(annotated: AnnotatedFigure[], found: Figure[]): Score {
  const score: Score = {
    required: 0,
    found: 0,
    invented: 0,
    right: { value: 0, qualifier: 0, kind: 0, period: 0, subject: 0 },
  }
  const open = new Set(found)
  for (const wanted of annotated) {
    const here = [...open].filter(figure => figure.start < wanted.end && figure.end > wanted.start)
    if (wanted.optional) {
      for (const figure of here) open.delete(figure)
      continue
    }
    score.required++
    const best = here.find(figure => isSameAmount(figure, wanted)) ?? here[0]
    if (!best) continue
    open.delete(best)
    score.found++
    score.right.value += Number(isSameAmount(best, wanted))
    score.right.qualifier += Number(best.qualifier === wanted.qualifier)
    score.right.kind += Number(best.kind === wanted.kind)
    score.right.period += Number(best.period === wanted.period)
    score.right.subject += Number(overlap(best.subject, wanted.subject) >= LEAST_SUBJECT_OVERLAP)
  }
  score.invented = open.size
  return score
}

function isSameAmount(a: Pick<Figure, 'value' | 'unit'>, b: Pick<Figure, 'value' | 'unit'>): boolean {
  const [left, right] = [[a.value].flat(), [b.value].flat()]
  const isNear = (value: number, at: number) => Math.abs(value - right[at]!) <= 1e-9 * Math.max(1, Math.abs(right[at]!))
  return a.unit === b.unit && left.length === right.length && left.every(isNear)
}

/** F1 of the characters that two subjects share, order and marks aside. */
function overlap(a: string, b: string): number {
  const left = [...a.replace(/[^\p{L}\p{N}]/gu, '')]
  const right = [...b.replace(/[^\p{L}\p{N}]/gu, '')]
  const rest = [...right]
  const shared = left.filter(character => {
    const at = rest.indexOf(character)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

/** One line: span F1 and the share of required figures with each field right. */
export function formatScore({ required, found, invented, right }: Score): string {
  const f1 = (2 * found) / (found + invented + required || 1)
  const fields = Object.entries(right).map(([field, count]) => `${field} ${(count / (required || 1)).toFixed(3)}`)
  return [`figures ${required}`, `span F1 ${f1.toFixed(3)}`, ...fields].join('  ')
}
