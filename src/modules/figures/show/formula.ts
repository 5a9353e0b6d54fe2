import type { Check, Figure } from '../kernel/index.ts'

/** A piece of a formula: words between numbers, or a number with the figure that it is. */
export type FormulaPart = { text: string; figure?: number }

const minus = '−'
const writtenMinus = /^[-−–—﹣－]/
const numbers = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi
const signs: readonly (readonly [RegExp, string])[] = [
  [/<=/g, '≤'],
  [/\*/g, '×'],
  [/\//g, '÷'],
  [/ - /g, ' − '],
]
const equal = 1e-9
/** A result in per cent says so by its sign; the factor would say it twice. */
const percentFactor = / \* 100$/
const bracketed = /^\(((?:[^()]|\([^()]*\))*)\)$/

type Written = Pick<Figure, 'value' | 'quote'>

/**
 * A check's formula with its numbers as the text writes them: `34.9亿元 ÷ 39.5亿元 = 88%`. Numbers that are no figure of
 * the text (a count of years) stay as they are.
 */
export function formulaParts(check: Check, figures: readonly Written[]): FormulaPart[] {
  if (check.rule === 'same') return joined(check.figures, figures)
  const left = [...check.figures]
  const formula = check.formula.replace(percentFactor, '').replace(bracketed, '$1')
  const parts: FormulaPart[] = []
  let behind = 0
  for (const found of formula.matchAll(numbers)) {
    const at = takeFigure(left, figures, Number(found[0]))
    parts.push({ text: withSigns(formula.slice(behind, found.index)) }, ...numberParts(found[0], at, figures))
    behind = found.index + found[0].length
  }
  parts.push({ text: withSigns(formula.slice(behind)) })
  const stated = check.figures[check.figures.length - 1]
  if (check.expected !== null && stated !== undefined && left.includes(stated) && !formula.includes('='))
    parts.push({ text: ' = ' }, { text: figures[stated]!.quote, figure: stated })
  return parts.filter(({ text }) => text !== '')
}

function joined(places: readonly number[], figures: readonly Written[]): FormulaPart[] {
  return places.flatMap((figure, at) => [
    ...(at > 0 ? [{ text: ' = ' }] : []),
    { text: figures[figure]!.quote, figure },
  ])
}

function numberParts(written: string, at: number | undefined, figures: readonly Written[]): FormulaPart[] {
  if (at === undefined) return [{ text: written.replace('-', minus) }]
  const { quote } = figures[at]!
  const isBare = written.startsWith('-') && !writtenMinus.test(quote)
  return [{ text: isBare ? minus : '' }, { text: quote, figure: at }]
}

/** The first of the figures still to be placed that has this value; a figure that fell may stand with either sign. */
function takeFigure(left: number[], figures: readonly Written[], value: number): number | undefined {
  const at = left.findIndex(figure => {
    const own = figures[figure]!.value
    return typeof own === 'number' && Math.abs(Math.abs(own) - Math.abs(value)) <= equal * Math.max(1, Math.abs(value))
  })
  return at < 0 ? undefined : left.splice(at, 1)[0]
}

const withSigns = (text: string): string => signs.reduce((said, [sign, shown]) => said.replace(sign, shown), text)
