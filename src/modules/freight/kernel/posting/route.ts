/** From places to journeys: which place is loaded at, which unloaded at, and where the next journey begins. */

import type { Mention } from './places.ts'
import { listPoints, type Point, type Side } from './points.ts'
import type { Sheet, Token, TokenKind } from './sheet.ts'

/** A journey: places of loading, of unloading, and between, each in the order said. */
export interface Leg {
  from: Mention[]
  to: Mention[]
  via: Mention[]
  /** From the first of its places to the end of the last. */
  start: number
  end: number
  /** Its places could be read in another way. */
  doubtful: boolean
  /** Places were said as alternatives. */
  alternatives: boolean
}

/** The journeys of a line in order. `isTruck`: the line offers a truck. `sorted`: the tokens by position. */
export function readLegs(sheet: Sheet, sorted: readonly Token[], isTruck: boolean): Leg[] {
  const points = listPoints(sheet, sorted, isTruck)
  const legs: Leg[] = []
  points.forEach((point, index) => {
    const leg = legs.at(-1)
    const side = isWhereTruckWillBe(points, index, isTruck) ? 'from' : sideOf(points, index, leg)
    if (side === null || (leg && isLocality(points, index, leg))) return
    if (leg && side === 'to' && isAnotherLoad(points, index, leg, sorted)) legs.push(newLeg(point, leg.from))
    else if (!leg || (side === 'from' && isComplete(leg))) legs.push(newLeg(point, []))
    addPoint(legs.at(-1)!, point, side)
  })
  return legs
}

const newLeg = (point: Point, from: readonly Mention[]): Leg => ({
  from: [...from],
  to: [],
  via: [],
  start: point.start,
  end: point.end,
  doubtful: false,
  alternatives: false,
})

function addPoint(leg: Leg, point: Point, side: Side): void {
  leg[side].push(point.mention)
  leg.end = point.end
  leg.doubtful ||= point.doubtful
  leg.alternatives ||= point.lead === 'or'
}

const isComplete = (leg: Leg): boolean => leg.from.length > 0 && leg.to.length > 0

/** The side of a place; null for one that has no part in the journey. */
function sideOf(points: readonly Point[], index: number, leg: Leg | undefined): Side | null {
  const { follow, lead, adjacent } = points[index]!
  const isArrow = adjacent && (lead === 'to' || lead === 'dash')
  if (follow && !(follow === 'from' && isArrow && leg)) return follow
  if (lead === 'from' || lead === 'to' || lead === 'via') return lead
  if (!leg) return 'from'
  if (lead === 'dash') return 'to'
  if (isComplete(leg)) {
    if (beginsLeg(points, index)) return 'from'
    return lead === 'apart' ? null : 'to'
  }
  if (leg.from.length === 0) return 'from'
  return lead !== 'apart' && arrowComes(points, index) ? 'from' : 'to'
}

/** 车到吉安 找货回南昌: the truck is empty at the first place, and would go to the next. */
const isWhereTruckWillBe = (points: readonly Point[], index: number, isTruck: boolean): boolean =>
  isTruck && index === 0 && points[0]!.lead === 'to' && points[0]!.follow === null && points[1]?.lead === 'to'

/** 南京江宁滨江: a county's name of another province, written onto its last place, is a part of that place. */
function isLocality(points: readonly Point[], index: number, leg: Leg): boolean {
  const [point, previous] = [points[index]!, points[index - 1]]
  if (!previous || !isComplete(leg) || point.lead !== 'beside' || point.start !== previous.end) return false
  const [place, outer] = [point.mention.namings[0]!.place, previous.mention.namings[0]!.place]
  return !place.code.endsWith('00') && !outer.code.endsWith('0000') && place.code.slice(0, 2) !== outer.code.slice(0, 2)
}

/** After a complete journey: a place that an arrow, or another place, follows. */
function beginsLeg(points: readonly Point[], index: number): boolean {
  const { lead } = points[index]!
  const next = points[index + 1]
  if (!next?.adjacent) return false
  if (next.lead === 'to' || next.lead === 'dash') return true
  return next.lead === 'beside' && (lead === 'apart' || lead === 'comma')
}

/** A list of places that ends in an arrow: 赣州、吉安到深圳. */
function arrowComes(points: readonly Point[], index: number): boolean {
  for (const next of points.slice(index + 1, index + 4)) {
    if (next.lead === 'to' || next.lead === 'dash') return true
    if (next.lead !== 'list' && next.lead !== 'beside') return false
  }
  return false
}

const detailKinds: readonly TokenKind[] = ['length', 'price', 'weightKg']

/** 南昌发广州 9.6 3100，发深圳 13米 4500: a further unloading with details of its own is a load of its own. */
function isAnotherLoad(points: readonly Point[], index: number, leg: Leg, tokens: readonly Token[]): boolean {
  const point = points[index]!
  if (!isComplete(leg) || point.adjacent || point.lead !== 'to' || point.follow) return false
  const next = points[index + 1]?.start ?? Number.POSITIVE_INFINITY
  return hasDetail(tokens, leg.end, point.start) && hasDetail(tokens, point.end, next)
}

const hasDetail = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.some(token => detailKinds.includes(token.kind) && token.start >= start && token.end <= end)
