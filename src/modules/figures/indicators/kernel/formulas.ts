import { exactSum } from './exact.ts'

/**
 * How a derived value follows from others. Rates and shares are in percent, a fall is negative: 3.01万 fewer and −64.5 %
 * are `difference: -30100, ratePercent: -64.5`.
 */
export type Formula =
  | { rule: 'growth'; from: number; to: number }
  | { rule: 'cagr'; from: number; to: number; years: number }
  | { rule: 'before'; difference: number; ratePercent: number }
  | { rule: 'after'; difference: number; ratePercent: number }
  | { rule: 'base'; value: number; ratePercent: number }
  | { rule: 'difference'; whole: number; part: number }
  | { rule: 'share'; part: number; whole: number }
  | { rule: 'sum'; terms: readonly number[] }

export type FormulaRule = Formula['rule']

/** The value that a formula gives; undefined where it gives none: growth from nothing, a rate of 0, no years. */
export function evaluate(formula: Formula): number | undefined {
  const value = compute(formula)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function compute(formula: Formula): number | undefined {
  switch (formula.rule) {
    case 'growth':
      return formula.from > 0 ? (formula.to / formula.from - 1) * 100 : undefined
    case 'cagr':
      return compoundGrowth(formula.from, formula.to, formula.years)
    case 'before':
      return sizeBefore(formula.difference, formula.ratePercent)
    case 'after':
      return shift(sizeBefore(formula.difference, formula.ratePercent), formula.difference)
    case 'base':
      return formula.ratePercent > -100 ? formula.value / (1 + formula.ratePercent / 100) : undefined
    case 'difference':
      return exactSum([formula.whole, -formula.part])
    case 'share':
      return formula.whole > 0 ? (formula.part / formula.whole) * 100 : undefined
    case 'sum':
      return formula.terms.length > 0 ? exactSum(formula.terms) : undefined
  }
}

/** Yearly growth in percent that leads from one value to the other in so many years. */
function compoundGrowth(from: number, to: number, years: number): number | undefined {
  return from > 0 && to >= 0 && years > 0 ? ((to / from) ** (1 / years) - 1) * 100 : undefined
}

/** The value before a change, from its size and its rate; both must point the same way. */
function sizeBefore(difference: number, ratePercent: number): number | undefined {
  return difference * ratePercent > 0 ? difference / (ratePercent / 100) : undefined
}

const shift = (value: number | undefined, by: number) => (value === undefined ? undefined : value + by)
