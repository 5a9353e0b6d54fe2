import type { Slot } from './clauses.ts'
import type { Basis, Kind } from './figure.ts'
import { RANK_UNITS } from './numerals.lexicon.ts'
import type { Sense } from './wording.lexicon.ts'
import { NATIONAL_MARKS, PER, RATE_ENDINGS } from './wording.lexicon.ts'
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
const UPWARD = new Set<Sense>(['rise', 'above', 'rateUp'])
const DOWNWARD = new Set<Sense>(['fall', 'below', 'rateDown'])

/** The governing word of a figure: the nearest before it, with hardly a word of content between. */
export function findGovernor(slot: Slot, folded: string): Word | undefined {
  const { quantity, before, beforeStart } = slot
  const isPoint = quantity.unit === 'percentage_point'
  if (isPoint) return findLastSense(before, 'rise', 'fall', 'above', 'below', 'rateUp', 'rateDown')
  const rate = quantity.unit === '%' || quantity.unit === 'times' ? lastRate(slot) : undefined
  if (rate) return rate
  const nearest = findLastSense(before, ...GOVERNORS)
  if (!nearest) return undefined
  const between = before.filter(token => token.start >= nearest.end)
  const distance = uncovered(between, Math.max(nearest.end, beforeStart), quantity.start)
  const isCut = between.some(token => hasSense(token, 'flow', 'share', 'plain') || token.type === 'mark')
  const isPerHead = folded.startsWith(PER, nearest.end)
  return (distance <= FARTHEST_GOVERNOR || isPerHead) && !isCut ? nearest : undefined
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
