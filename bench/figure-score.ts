import type { Figure } from '../src/modules/figures/kernel/index.ts'

/** A figure as a person annotated it; an optional one may be found or missed at no cost. */
export type AnnotatedFigure = Omit<Figure, 'basis' | 'status'> & { optional?: boolean }

/** A figure as a program found it. A unit of null is one that the program does not name: it counts as right. */
export type FoundFigure = Pick<Figure, 'start' | 'end' | 'value' | 'period' | 'subject'> & {
  unit: string | null
  qualifier: string | null
  kind: string | null
}

/** How many of the required figures were found, with how many of each field right; and how many were found that are none. */
export interface Score {
  required: number
  found: number
  invented: number
  right: Record<'value' | 'kind' | 'qualifier' | 'period' | 'subject', number>
}

const LEAST_SUBJECT_OVERLAP = 0.5
/** What a value without a unit may be off by, since its unit was not read: kilo, mega, giga, 斤, 成, ‰. */
const UNREAD_FACTORS = [1, 1e3, 1e6, 1e9, 0.5, 10, 0.1, 0.01]

/** Scores found figures against annotated ones; a figure counts as found when their spans overlap. */
export function scoreFigures(annotated: AnnotatedFigure[], found: FoundFigure[]): Score {
  const score: Score = {
    ...{ required: 0, found: 0, invented: 0 },
    right: { value: 0, kind: 0, qualifier: 0, period: 0, subject: 0 },
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
    score.right.kind += Number(best.kind === wanted.kind)
    score.right.qualifier += Number(best.qualifier === wanted.qualifier)
    score.right.period += Number(best.period === wanted.period)
    score.right.subject += Number(overlap(best.subject, wanted.subject) >= LEAST_SUBJECT_OVERLAP)
  }
  score.invented = open.size
  return score
}

/** The scores of several texts as one. */
export function sumScores(scores: Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0)
  const right = { value: 0, kind: 0, qualifier: 0, period: 0, subject: 0 }
  for (const field of Object.keys(right) as (keyof typeof right)[]) right[field] = sum(score => score.right[field])
  return {
    ...{ required: sum(score => score.required), found: sum(score => score.found) },
    ...{ invented: sum(score => score.invented), right },
  }
}

function isSameAmount(found: FoundFigure, wanted: AnnotatedFigure): boolean {
  const [left, right] = [[found.value].flat(), [wanted.value].flat()]
  if (left.length !== right.length) return false
  if (found.unit !== null) return found.unit === wanted.unit && left.every((value, at) => isNear(value, right[at]!))
  return UNREAD_FACTORS.some(factor => left.every((value, at) => isNear(value * factor, Math.abs(right[at]!))))
}

const isNear = (value: number, wanted: number): boolean =>
  Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))

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

/** Span F1, and the share of required figures with each field right. */
export function rates({ required, found, invented, right }: Score): Record<'span' | keyof Score['right'], number> {
  const share = (count: number) => count / (required || 1)
  const fields = Object.fromEntries(Object.entries(right).map(([field, count]) => [field, share(count)]))
  return { span: (2 * found) / (found + invented + required || 1), ...(fields as Score['right']) }
}
