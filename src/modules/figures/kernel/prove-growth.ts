import { type Check, claimed, derived, doubtOf, inside, quotientDoubt, show, type Term } from './checks.ts'
import { isAmount, isNumber, type ProofText, termsBefore, unitOf } from './proof-text.ts'
import { NAMED_DIFFERENCES } from './prove.lexicon.ts'
import { findSense } from './wording.ts'

/** Growth, multiples, yearly averages and differences between figures that the text sets against each other. */
export function proveGrowth(text: ProofText): Check[] {
  const told = text.sentences.flatMap(({ terms }) => [
    ...movements(terms),
    ...changesInAmount(terms),
    ...comparisons(terms),
  ])
  return [...told, ...namedDifferences(text)]
}

/** 从0.53发展到67.46，翻了120多倍: what is said of a movement without a subject of its own is a claim about it. */
function movements(terms: Term[]): Check[] {
  return terms.flatMap((from, at) => {
    const to = terms[at + 1]
    if (from.draft.role !== 'from' || to?.draft.role !== 'to' || !isNumber(from) || !isNumber(to)) return []
    const claims = elidedChanges(terms, at + 2).flatMap(stated => movementClaim(from, to, stated))
    return claims.length > 0 ? claims : [derivedMovement(from, to), ...derivedYearly(from, to)]
  })
}

/** The figures behind a place that speak on about the same thing: no words of their own, a change or a multiple. */
function elidedChanges(terms: Term[], from: number): Term[] {
  const end = terms.findIndex((term, at) => at >= from && !isElidedChange(term))
  return terms.slice(from, end < 0 ? terms.length : end)
}

function isElidedChange({ draft }: Term): boolean {
  const { kind } = draft.movement
  const isMultiple = kind === 'ratio' && draft.slot.quantity.unit === 'times'
  return draft.lead === '' && (kind === 'change' || isMultiple)
}

function movementClaim(from: Term, to: Term, stated: Term): Check[] {
  const { movement, basis, slot } = stated.draft
  if (basis === 'yoy' || basis === 'mom' || from.value === 0) return []
  const quotient = to.value / from.value
  const doubt = quotientDoubt(to, from)
  const division = `${show(to.value)} / ${show(from.value)}`
  if (slot.quantity.unit === 'percentage_point') {
    const formula = `${show(to.value)} - ${show(from.value)}`
    return unitOf(from) === '%'
      ? [claimed('difference', [from, to], stated, formula, to.value - from.value, doubtOf([from, to]))]
      : []
  }
  if (slot.quantity.unit === unitOf(from) && unitOf(from) !== '%') {
    const formula = `${show(to.value)} - ${show(from.value)}`
    return [claimed('difference', [from, to], stated, formula, to.value - from.value, doubtOf([from, to]))]
  }
  if (slot.quantity.unit === 'times')
    return movement.kind === 'ratio'
      ? [claimed('multiple', [from, to], stated, division, quotient, doubt)]
      : [claimed('growth', [from, to], stated, `${division} - 1`, quotient - 1, doubt)]
  if (slot.quantity.unit !== '%' || unitOf(from) === '%') return []
  if (basis !== 'cagr')
    return [claimed('growth', [from, to], stated, `(${division} - 1) * 100`, (quotient - 1) * 100, doubt * 100)]
  return yearlyClaim(from, to, stated)
}

function yearlyClaim(from: Term, to: Term, stated: Term): Check[] {
  const years = yearsBetween(from, to)
  if (!(years > 0) || to.value / from.value <= 0) return []
  const { formula, found, doubt } = yearlyGrowth(from, to, years)
  return [claimed('cagr', [from, to], stated, formula, found, doubt)]
}

/** Years from one figure to the other; NaN where the text dates neither. */
function yearsBetween(from: Term, to: Term): number {
  return Number(to.draft.period?.slice(0, 4)) - Number(from.draft.period?.slice(0, 4))
}

function yearlyGrowth(from: Term, to: Term, years: number): { formula: string; found: number; doubt: number } {
  return {
    formula: `((${show(to.value)} / ${show(from.value)}) ^ (1 / ${years}) - 1) * 100`,
    found: ((to.value / from.value) ** (1 / years) - 1) * 100,
    doubt: (quotientDoubt(to, from) / years) * 100,
  }
}

/** 2020年的720亿元增长为2023年的1056亿元: the yearly growth follows. */
function derivedYearly(from: Term, to: Term): Check[] {
  const years = yearsBetween(from, to)
  const isRatio = ['%', 'times', 'ratio', 'rank'].includes(unitOf(from))
  if (isRatio || !(years > 1) || from.value <= 0 || to.value <= 0) return []
  const { formula, found, doubt } = yearlyGrowth(from, to, years)
  return [derived('cagr', [from, to], formula, found, doubt)]
}

function derivedMovement(from: Term, to: Term): Check {
  if (unitOf(from) === '%' || from.value === 0)
    return derived(
      'difference',
      [from, to],
      `${show(to.value)} - ${show(from.value)}`,
      to.value - from.value,
      doubtOf([from, to]),
    )
  const formula = `(${show(to.value)} / ${show(from.value)} - 1) * 100`
  return derived('growth', [from, to], formula, (to.value / from.value - 1) * 100, quotientDoubt(to, from) * 100)
}

/** 达6012万人，减少26万人，下降0.4%: an amount of change, what it changed, and the rate that both make. */
function changesInAmount(terms: Term[]): Check[] {
  return terms.flatMap((amount, at) => {
    if (amount.draft.movement.kind !== 'change' || !isNumber(amount) || isRate(amount)) return []
    const level = terms[at - 1]
    const rate = terms[at + 1]
    const hasLevel =
      level &&
      amount.draft.lead === '' &&
      isAmount(level) &&
      unitOf(level) === unitOf(amount) &&
      level.draft.role === undefined
    const hasRate =
      rate &&
      rate.draft.lead === '' &&
      rate.draft.movement.kind === 'change' &&
      unitOf(rate) === '%' &&
      rate.value !== 0
    if (hasLevel && hasRate) return [rateClaim(level, amount, rate)]
    if (hasLevel)
      return [
        derived(
          'difference',
          [level, amount],
          `${show(level.value)} - ${inside(amount.value)}`,
          level.value - amount.value,
          doubtOf([level, amount]),
        ),
      ]
    return hasRate ? [derivedBase(amount, rate)] : []
  })
}

const isRate = (term: Term): boolean => ['%', 'percentage_point', 'times', 'ratio', 'rank'].includes(unitOf(term))

function rateClaim(level: Term, amount: Term, rate: Term): Check {
  const base = level.value - amount.value
  const found = (amount.value / base) * 100
  const doubt =
    Math.abs(found) * (amount.doubt / Math.abs(amount.value || 1) + doubtOf([level, amount]) / Math.abs(base || 1))
  const formula = `${show(amount.value)} / (${show(level.value)} - ${inside(amount.value)}) * 100`
  return claimed('growth', [level, amount], rate, formula, found, doubt)
}

/** 减少3.01万人次，减少64.5%: the state before follows. */
function derivedBase(amount: Term, rate: Term): Check {
  const base = (amount.value / rate.value) * 100
  return derived(
    'growth',
    [amount, rate],
    `${show(amount.value)} / ${show(rate.value)} * 100`,
    base,
    quotientDoubt(amount, rate) * 100,
  )
}

/** 增长6.2%，高于全国1.5个百分点 gives the rate of the nation; 占比55.7%、提高10.6个百分点 the share before. */
function comparisons(terms: Term[]): Check[] {
  return terms.flatMap((points, at) => {
    const rate = terms[at - 1]
    const isPoints = unitOf(points) === 'percentage_point' && isNumber(points)
    if (!isPoints || !rate || unitOf(rate) !== '%' || !isNumber(rate) || rate.draft.role !== undefined) return []
    const isCompared =
      findSense(points.draft.slot.before, 'above', 'below') !== undefined && points.draft.basis === 'vs_national'
    const isMoved = points.draft.lead === '' && rate.draft.movement.kind === 'ratio'
    if (!isCompared && !isMoved) return []
    const formula = `${show(rate.value)} - ${inside(points.value)}`
    return [derived('difference', [rate, points], formula, rate.value - points.value, doubtOf([rate, points]))]
  })
}

/** 出口42亿元、进口21亿元，贸易顺差21亿元: a difference by its name, of the nearest two before it in the line. */
function namedDifferences(text: ProofText): Check[] {
  return text.terms.flatMap(stated => {
    const named = NAMED_DIFFERENCES.find(({ difference }) => difference.some(word => stated.draft.lead.endsWith(word)))
    if (!named || !isNumber(stated) || stated.draft.movement.kind === 'change') return []
    const before = termsBefore(text, stated).filter(
      term =>
        isNumber(term) && unitOf(term) === unitOf(stated) && term.draft.movement.kind === stated.draft.movement.kind,
    )
    const [from, less] = [named.from, named.less].map(word => before.findLast(({ draft }) => draft.lead.endsWith(word)))
    if (!from || !less || from.draft.period !== stated.draft.period || less.draft.period !== stated.draft.period)
      return []
    const formula = `${show(from.value)} - ${inside(less.value)}`
    return [claimed('difference', [from, less], stated, formula, from.value - less.value, doubtOf([from, less]))]
  })
}
