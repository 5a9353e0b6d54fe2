/** The places of a line with their ties: what stands before each, and what follows it. */

import { comma, dash, listSigns, wantedAfter, wantedBefore } from './place.lexicon.ts'
import type { Mention } from './places.ts'
import { mergeNested } from './resolve.ts'
import type { RouteWord, Sheet, Token } from './sheet.ts'

export type Side = 'from' | 'to' | 'via'

/** How a place is tied to what stands before it: by a word, a sign, or only by its position. */
export type Lead = Side | 'dash' | 'list' | 'or' | 'comma' | 'beside' | 'apart'

export interface Point {
  mention: Mention
  start: number
  end: number
  lead: Lead
  /** The side that the word after the place gives it. */
  follow: Side | null
  /** Only the tie stands between this place and the one before. */
  adjacent: boolean
  /** Read as a place of its own where it might be a part of the one before. */
  doubtful: boolean
}

/** The places in order; parts named after their whole are one place with it. `sorted`: the tokens by position. */
export function listPoints(sheet: Sheet, sorted: readonly Token[], isTruck: boolean): Point[] {
  const points: Point[] = []
  const tokens = sorted.filter(({ kind }) => kind !== 'note' && kind !== 'kind')
  tokens.forEach((token, index) => {
    if (token.kind !== 'place') return
    const previous = points.at(-1)
    points.push({
      mention: token.value,
      start: token.start,
      end: token.end,
      lead: leadOf(sheet.text, tokens, index, previous, isTruck),
      follow: isTruck && isWanted(sheet.text, token) ? 'to' : followOf(sheet.text, tokens, index, isTruck),
      adjacent: previous !== undefined && isTieOnly(sheet.text, previous.end, token.start, tokens),
      doubtful: false,
    })
  })
  return mergeParts(points, leastPlaces(tokens), isTruck)
}

/** 一装两卸 needs three places; a journey at least two. */
function leastPlaces(tokens: readonly Token[]): number {
  const count = (kind: 'loads' | 'unloads'): number => (tokens.find(token => token.kind === kind)?.value as number) ?? 1
  return count('loads') + count('unloads')
}

const isBlank = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).replace(/[\s:(]/g, '') === ''

function leadOf(
  text: string,
  tokens: readonly Token[],
  index: number,
  previous: Point | undefined,
  isTruck: boolean,
): Lead {
  const token = tokens[index]!
  const before = tokens[index - 1]
  if (before?.kind === 'route' && isBlank(text, before.end, token.start)) {
    if (before.value === 'and') return 'list'
    if (!belongsBefore(text, tokens, index - 1)) return sideBefore(before.value, isTruck) ?? 'apart'
  }
  const isNext = previous !== undefined && (before?.end === previous.end || before?.kind === 'route')
  return leadOfSigns(text.slice(before?.end ?? 0, token.start).replace(/[\s:(]/g, ''), isNext)
}

/** The tie that signs alone make. `isNext`: no other word stands between the two places. */
function leadOfSigns(signs: string, isNext: boolean): Lead {
  if (signs.endsWith(dash)) return 'dash'
  if (signs !== '' && listSigns.includes(signs.at(-1)!)) return 'list'
  if (isNext && signs === comma) return 'comma'
  return isNext && signs === '' ? 'beside' : 'apart'
}

/** A truck is empty where it unloads, and would go on from there. */
function sideBefore(word: RouteWord, isTruck: boolean): Side | 'or' | null {
  if (word === 'load' || word === 'empty') return 'from'
  if (word === 'unload') return isTruck ? 'from' : 'to'
  return word === 'toward' || word === 'and' || word === 'break' ? null : word
}

const twoSided: readonly RouteWord[] = ['load', 'unload', 'empty']

/** A word between two places belongs to the one that it touches, else to the one before: 南昌装 上海卸. */
function belongsBefore(text: string, tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]!
  if (word.kind !== 'route' || !(twoSided.includes(word.value) || word.value === 'toward')) return false
  const before = tokens[index - 1]
  if (before?.kind !== 'place' || !isBlank(text, before.end, word.start)) return false
  const after = tokens[index + 1]
  return before.end === word.start || after?.start !== word.end
}

const isWanted = (text: string, { start, end }: Token): boolean =>
  wantedBefore.test(text.slice(Math.max(0, start - 2), start)) && wantedAfter.test(text.slice(end, end + 2))

/** 南昌装, 长沙卸, 长沙方向; 南昌发 where no place comes next. */
function followOf(text: string, tokens: readonly Token[], index: number, isTruck: boolean): Side | null {
  const next = tokens[index + 1]
  if (next?.kind !== 'route' || !isBlank(text, tokens[index]!.end, next.start)) return null
  if (next.value === 'toward') return 'to'
  const after = tokens[index + 2]
  const isTied = after?.kind === 'place' && isBlank(text, next.end, after.start)
  if (twoSided.includes(next.value)) {
    return isTied && !belongsBefore(text, tokens, index + 1) ? null : (sideBefore(next.value, isTruck) as Side)
  }
  return next.value === 'to' && !isTied && after?.kind !== 'pickup' ? 'from' : null
}

/** Only words and signs of the route, and times, stand between. */
function isTieOnly(text: string, start: number, end: number, tokens: readonly Token[]): boolean {
  let at = start
  for (const token of tokens) {
    if (token.start < start || token.end > end) continue
    if (token.kind !== 'route' && token.kind !== 'pickup') return false
    if (/[\p{L}\d;]/u.test(text.slice(at, token.start))) return false
    at = token.end
  }
  return !/[\p{L}\d;]/u.test(text.slice(at, end))
}

/**
 * 九江柴桑 is one place. Where the two would be all the places of a load, as in 南昌安义, they are a journey within the
 * city, as a guess; written apart they are one place only where more than `least` remain.
 */
function mergeParts(points: readonly Point[], least: number, isTruck: boolean): Point[] {
  const merged: Point[] = []
  let left = points.length
  for (const point of points) {
    const last = merged.at(-1)
    const isSpaced = last !== undefined && last.end < point.start
    const isPart = last !== undefined && point.lead === 'beside' && (!isSpaced || left > least)
    const mention = isPart ? mergeNested(last.mention, point.mention) : null
    if (!last || !mention) {
      merged.push(point)
      continue
    }
    if (left === 2 && !isTruck && !isProvince(last.mention) && !last.follow && !point.follow) {
      merged.push({ ...point, doubtful: true })
      continue
    }
    left--
    merged[merged.length - 1] = { ...last, mention, end: point.end, follow: point.follow }
  }
  return merged
}

const isProvince = ({ namings }: Mention): boolean => namings[0]!.place.code.endsWith('0000')
