import type { Slot } from './clauses.ts'
import type { Basis, Kind } from './figure.ts'
import { RANK_UNITS } from './numerals.lexicon.ts'
import type { Token } from './sentences.ts'
import { ATTRIBUTIVE } from './time.lexicon.ts'
import type { Sense } from './wording.lexicon.ts'
import { IMPROVING, NATIONAL_MARKS, PER, RATE_ENDINGS, REDUCING } from './wording.lexicon.ts'
import { findLastSense, findSense, hasSense, uncovered, type Word } from './wording.ts'

/** What governs a figure and what that makes of it. */
export interface Movement {
  /** 增长 of 增长5%, 至 of 提升至5%; undefined where nothing governs the figure. */
  governor: Word | undefined
  direction: 1 | -1 | 0
  kind: Kind
}

const GOVERNORS: Sense[] = ['rise', 'fall', 'above', 'below', 'reach', 'keep', 'rateUp', 'rateDown']
const FARTHEST_GOVERNOR = 2
const FARTHEST_OPENING = 6
const LONGEST_OBJECT = 12
const UPWARD = new Set<Sense>(['rise', 'above', 'rateUp'])
const DOWNWARD = new Set<Sense>(['fall', 'below', 'rateDown'])

/** The governing word of a figure: the nearest before it, with hardly a word of content between. */
export function findGovernor(slot: Slot, folded: string): Word | undefined {
  const { quantity, before, beforeStart } = slot
  const isPoint = quantity.unit === 'percentage_point'
  if (isPoint) return findLastSense(before, 'rise', 'fall', 'above', 'below', 'rateUp', 'rateDown')
  const behind = rateBehind(slot, folded)
  if (behind) return behind
  const rate = quantity.unit === '%' || quantity.unit === 'times' ? lastRate(slot) : undefined
  if (rate) return rate
  const nearest = findLastSense(before, ...GOVERNORS)
  if (!nearest || improves(nearest, slot, folded)) return undefined
  const between = before.filter(token => token.start >= nearest.end)
  if (movesVerb(nearest, between, before) || reducesObject(nearest, between, slot, folded)) return nearest
  const distance = uncovered(between, Math.max(nearest.end, beforeStart), quantity.start)
  const isCut = between.some(token => hasSense(token, 'flow', 'share', 'plain') || token.type === 'mark')
  const isPerHead = folded.startsWith(PER, nearest.end)
  const farthest = nearest.end - nearest.start === 1 ? 0 : FARTHEST_GOVERNOR
  return (distance <= farthest || isPerHead) && !isCut ? nearest : undefined
}

/** 农房风貌提升26万户: things made better are counted; nothing grew by them. */
function improves({ start, end }: Word, { quantity }: Slot, folded: string): boolean {
  return quantity.nature === 'classifier' && IMPROVING.includes(folded.slice(start, end))
}

/** 比去年多发送13万人次: a comparison whose 多 belongs to the verb behind it. */
function movesVerb(nearest: Word, between: Token[], before: Token[]): boolean {
  const [verb, ...rest] = between
  const isCompared = findSense(before, 'than', 'yoy', 'mom') !== undefined
  return (
    isCompared &&
    nearest.end - nearest.start === 1 &&
    hasSense(verb, 'flow') &&
    verb.start === nearest.end &&
    rest.length === 0
  )
}

/** 减少融资平台246家: what was made less stands between the verb that opens the clause and the figure. */
function reducesObject(nearest: Word, between: Token[], { quantity, beforeStart }: Slot, folded: string): boolean {
  const isReduced = REDUCING.includes(folded.slice(nearest.start, nearest.end)) && nearest.sense === 'fall'
  if (!isReduced || isRate(quantity.unit)) return false
  const opens = nearest.start - beforeStart <= FARTHEST_OPENING
  const isPlain = between.every(token => hasSense(token, 'plain', 'noise') || token.type === 'figure')
  return opens && isPlain && quantity.start - nearest.end <= LONGEST_OBJECT
}

/** 以年均2.6%的能耗增速: the movement stands behind the rate, tied on by 的. */
export function rateBehind({ quantity, before, after }: Slot, folded: string): Word | undefined {
  const isGoverned = before.at(-1)?.end === quantity.start && hasSense(before.at(-1), ...GOVERNORS)
  if (quantity.unit !== '%' || isGoverned || !folded.startsWith(ATTRIBUTIVE, quantity.end)) return undefined
  const first = after.find(token => token.type === 'mark' || hasSense(token, 'rateUp', 'rateDown', 'rise', 'fall'))
  const isNear = first !== undefined && first.end - quantity.end <= LONGEST_OBJECT
  return isNear && first.type === 'word' ? first : undefined
}

/** 增幅 and 降幅 govern whatever verb goes between, unless a share is named after them. */
function lastRate({ before }: Slot): Word | undefined {
  const last = findLastSense(before, 'rateUp', 'rateDown', 'share')
  return last?.sense === 'share' ? undefined : last
}

/** Whether a figure is a level, count, ratio, change or rank, and which way a change goes. */
export function movementOf(slot: Slot, governor: Word | undefined): Movement {
  const { quantity } = slot
  const direction = governor && UPWARD.has(governor.sense) ? 1 : governor && DOWNWARD.has(governor.sense) ? -1 : 0
  return { governor, direction: direction, kind: kindOf(quantity, direction, governor) }
}

function kindOf(quantity: Slot['quantity'], direction: 1 | -1 | 0, governor: Word | undefined): Kind {
  const { nature, unit } = quantity
  if (nature === 'rank') return 'rank'
  if (nature === 'structure' || nature === 'fraction' || nature === 'doubling') return 'ratio'
  if (unit === 'percentage_point') return 'change'
  const isMoved = direction !== 0 && governor?.sense !== 'above' && governor?.sense !== 'below'
  if (unit === '%' || unit === 'times') return direction === 0 ? 'ratio' : 'change'
  if (isMoved && governor?.sense !== 'rateUp' && governor?.sense !== 'rateDown') return 'change'
  return nature === 'classifier' || unit === 'person' || unit === 'person_time' ? 'count' : 'level'
}

export const isRate = (unit: string): boolean => unit === '%' || unit === 'times' || unit === 'percentage_point'

/** A percentage without any verb takes the movement of the one before (一产增长3%，二产5%), unless it names a rate. */
export function takesMovement(slot: Slot, folded: string): boolean {
  if (slot.quantity.unit !== '%' || findSense(slot.before, 'share', 'reach', 'keep', ...GOVERNORS)) return false
  const lead = folded.slice(slot.beforeStart, slot.quantity.start)
  return !RATE_ENDINGS.some(ending => lead.includes(ending))
}

/** Against what a change or a multiple is measured. */
export function basisOf(
  slot: Slot,
  movement: Movement,
  spansYears: boolean,
  folded: string,
  comparedYear: number | undefined,
): Basis | null {
  const { clause, quantity } = slot
  if (movement.kind !== 'change' && quantity.unit !== 'times') return null
  if (comparedYear !== undefined) return `vs_${comparedYear}`
  if (quantity.nature === 'doubling') return 'vs_start'
  if (movement.kind !== 'change') return null
  const sofar = clause.tokens.filter(token => token.end <= quantity.start)
  if (movement.governor?.sense === 'above' || movement.governor?.sense === 'below') {
    const lead = folded.slice(movement.governor.end, quantity.start)
    return NATIONAL_MARKS.some(mark => lead.includes(mark)) || lead === '' ? 'vs_national' : 'period'
  }
  const named = findLastSense(sofar, 'yoy', 'mom', 'cagr')
  if (named) return named.sense as 'yoy' | 'mom' | 'cagr'
  return spansYears ? 'period' : 'yoy'
}

/** 前移4位: places moved in an order, not persons. */
export function asRanks(slot: Slot, folded: string): Slot {
  const { quantity } = slot
  const arePlaces = quantity.unit === 'person' && RANK_UNITS.includes(folded[quantity.end - 1] ?? ' ')
  return arePlaces ? { ...slot, quantity: { ...quantity, unit: 'rank' } } : slot
}
