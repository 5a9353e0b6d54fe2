import { type Check, compareTexts, type Figure } from '../kernel/index.ts'

type Read = { figures: readonly Figure[]; checks: readonly Check[] }

/** What a change of a text does to its sums. `check` is the place in the new text's checks. */
export type ChangeEffect = {
  /** Figures that differ, by their places in both texts. */
  changed: { before: Figure; after: Figure }[]
  lost: Figure[]
  added: Figure[]
  /** Whether the texts are versions of one another: most figures of both are the same. */
  isVersion: boolean
  /** Sums that stood before and fail now. */
  broken: number[]
  /** Sums that failed before and stand now. */
  mended: number[]
  /** Sums that say the same as before. */
  unmoved: number
}

/** Compares the sums of two versions of a text, figure by figure. Values decide nothing but the verdicts. */
export function effectOf(
  before: { text: string; reading: Read },
  after: { text: string; reading: Read },
  published: string,
): ChangeEffect {
  const { pairs, figures } = compareTexts(before.text, after.text, { published })
  const nowAt = new Map(pairs.flatMap(({ a, b }) => (a === null || b === null ? [] : [[a, b] as const])))
  const verdicts = new Map(before.reading.checks.map(check => [identityOf(check, at => nowAt.get(at)), check.verdict]))
  const moves = after.reading.checks.map((check, at) => {
    const was = verdicts.get(identityOf(check, figure => figure))
    return { at, was, now: check.verdict }
  })
  const kept = pairs.filter(({ change }) => change === 'same').length
  const failing = (verdict: Check['verdict'] | undefined) => verdict === 'fails'
  return {
    changed: pairs.flatMap(({ a, b, change }) =>
      change === 'altered' && a !== null && b !== null ? [{ before: figures.a[a]!, after: figures.b[b]! }] : [],
    ),
    lost: pairs.flatMap(({ a, change }) => (change === 'lost' && a !== null ? [figures.a[a]!] : [])),
    added: pairs.flatMap(({ b, change }) => (change === 'added' && b !== null ? [figures.b[b]!] : [])),
    isVersion: 2 * kept >= pairs.length - 1 && pairs.some(({ change }) => change === 'same'),
    broken: moves.filter(({ was, now }) => was !== undefined && !failing(was) && failing(now)).map(({ at }) => at),
    mended: moves.filter(({ was, now }) => failing(was) && !failing(now)).map(({ at }) => at),
    unmoved: moves.filter(({ was, now }) => was !== undefined && failing(was) === failing(now)).length,
  }
}

const identityOf = (check: Check, place: (figure: number) => number | undefined): string =>
  `${check.rule}:${check.figures.map(figure => place(figure)).join(',')}`
