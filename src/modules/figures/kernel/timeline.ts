import { characterSet, isHan } from './characters.ts'
import type { Token } from './sentences.ts'
import {
  ATTRIBUTIVE,
  COMPARED,
  COMPARING,
  NOT_COMPARING,
  ONE_DAY,
  RECORDS,
  SINCE,
  SINCE_CLOSING,
  STARTING,
  UNTIL,
} from './time.lexicon.ts'
import type { TimeMark } from './time-marks.ts'
import { QUOTES_OPEN } from './units.lexicon.ts'
import { beginsWith, createEndingFinder, createWordFinder, wordList } from './words.ts'

/** The time that a stretch of text speaks of. */
export interface Scope {
  shape: 'none' | 'year' | 'months' | 'span' | 'asOf'
  from: number
  to: number
  months?: [number, number]
  /** The year before the span, from which it starts to count (2020 for 2021–2025). */
  base: number
  /** The text names it, here; otherwise it follows from the day of publication. */
  isNamed: boolean
  /** First and last year are both written out (2020年至2023年). */
  isDated: boolean
}

/** How a time stands in its sentence. */
export type TimeRole = 'scope' | 'own' | 'compared' | 'aside'

export interface Published {
  year: number
  month: number
  /** Published in the first quarter: what is reported happened in the year before. */
  looksBack: boolean
}

const FIRST_QUARTER_END = 3
const PLAN_YEARS = 5
const LONGEST_OPENING = 12
const ending = (words: string) => createEndingFinder(wordList(words).map(word => [word, true] as const))
const since = createWordFinder(wordList(SINCE).map(word => [word, true] as const))
const sinceClosing = createWordFinder(wordList(SINCE_CLOSING).map(word => [word, true] as const))
const oneDay = createWordFinder(wordList(ONE_DAY).map(word => [word, true] as const))
const records = createWordFinder(wordList(RECORDS).map(word => [word, true] as const))
const isComparing = characterSet(COMPARING)
const isNotComparing = characterSet(NOT_COMPARING)
const until = ending(UNTIL)
const compared = ending(COMPARED)
const isOpenQuote = characterSet(QUOTES_OPEN)
const starting = ending(STARTING)

/** Reads a day of publication; a text without a usable one has no calendar, and undefined is returned. */
export function readPublished(published: string): Published | undefined {
  const parts = /^(\d{4})-(\d{2})/.exec(published)
  if (!parts) return undefined
  const month = Number(parts[2])
  return { year: Number(parts[1]), month, looksBack: month <= FIRST_QUARTER_END }
}

const scope = (shape: Scope['shape'], from: number, to: number, extra: Partial<Scope> = {}): Scope => ({
  shape,
  from,
  to,
  base: from - 1,
  isNamed: true,
  isDated: false,
  ...extra,
})

const NO_SCOPE: Scope = scope('none', 0, 0, { isNamed: false })

/** What a text speaks of before it names any time: early in a year, the year just closed. */
export function openingScope(published: Published | undefined): Scope {
  const last = (published?.year ?? 0) - 1
  return published?.looksBack ? scope('year', last, last, { isNamed: false }) : NO_SCOPE
}

/** The five-year plan that closed just before publication, or undefined. Plans end in years that five divides. */
export function fiveYearScope(published: Published | undefined): Scope | undefined {
  const last = (published?.year ?? 0) - 1
  const closesPlan = published?.looksBack && last % PLAN_YEARS === 0
  return closesPlan ? scope('span', last - PLAN_YEARS + 1, last, { isNamed: false }) : undefined
}

/** How the time at `token` stands: it sets the scope, belongs to the next figure alone, is compared with, or is passed over. */
export function timeRole(codes: Uint16Array, token: Token & { type: 'time' }, next: Token | undefined): TimeRole {
  const { mark } = token
  const isUntil = until.longest(codes, token.start) !== undefined
  if (mark.isDay && !isUntil) return oneDay.longest(codes, token.end) ? 'own' : 'aside'
  if (mark.duration?.looks === 'local' || (mark.duration && records.longest(codes, token.end))) return 'aside'
  if (isSince(codes, token)) return 'scope'
  const isAttributive = beginsWith(codes, token.end, ATTRIBUTIVE)
  const meetsFigure = next?.type === 'figure' && next.start <= token.end + (isAttributive ? 1 : 0)
  if (meetsFigure && next.quantity.unit === 'times') return 'compared'
  if (meetsFigure && (isAttributive || starting.longest(codes, token.start) || isUntil)) return 'own'
  const opening = isOpenQuote(codes[token.start - 1]) ? token.start - 1 : token.start
  const isSpoken = mark.offset === 'spoken' && !mark.months
  if (compared.longest(codes, opening) && !isUntil && !isSpoken) return 'compared'
  return isFarCompared(codes, token.start) ? 'compared' : 'scope'
}

/** 较扩能改造前的2020年: 较 stands some words before the year. */
function isFarCompared(codes: Uint16Array, start: number): boolean {
  for (let i = start - 1; i >= start - LONGEST_OPENING && isHan(codes[i]); i--)
    if (isComparing(codes[i]) && !isNotComparing(codes[i - 1])) return true
  return false
}

/** The scope that a time names, counted from the publication and the year spoken of; undefined where it stays open. */
export function resolveTime(
  codes: Uint16Array,
  token: Token & { type: 'time' },
  published: Published | undefined,
  current: Scope,
): Scope {
  const { mark } = token
  if (mark.special === 'open') return NO_SCOPE
  if (current.shape === 'asOf' && !mark.months && namesYear(mark, current.to, published)) return yearSoFar(current)
  if (mark.special === 'now') return published ? scope('year', published.year, published.year) : NO_SCOPE
  if (mark.duration) return durationScope(mark.duration, published)
  const years = mark.years ?? relativeYears(mark, published, current)
  if (!years) return NO_SCOPE
  if (years[0] !== years[1])
    return scope('span', years[0], years[1], mark.isDated ? { base: years[0], isDated: true } : {})
  const year = years[0]
  if (published && isSince(codes, token)) return sinceScope(year, published)
  const months = mark.special === 'quarter' ? quarterOf(published) : mark.months
  if (!months) return scope('year', year, year)
  if (mark.areDays) return scope('months', year, year, { months, isNamed: false })
  const isState = until.longest(codes, token.start) !== undefined || mark.isEdge === true
  return scope(isState ? 'asOf' : 'months', year, year, { months })
}

/** 2020年以来, and 自2019年首发以来 with the verb between. */
function isSince(codes: Uint16Array, { start, end }: Token): boolean {
  if (since.longest(codes, end)) return true
  if (!starting.longest(codes, start)) return false
  for (let i = end + 1; i <= end + LONGEST_OPENING && isHan(codes[i]); i++)
    if (sinceClosing.longest(codes, i)) return true
  return false
}

function sinceScope(year: number, { year: now, looksBack }: Published): Scope {
  const last = now - (looksBack ? 1 : 0)
  return year < last ? scope('span', year, last, { base: year }) : scope('year', year, year)
}

function relativeYears(mark: TimeMark, published: Published | undefined, current: Scope): [number, number] | undefined {
  const year =
    typeof mark.offset === 'number' ? published && published.year + mark.offset : spokenYear(mark, published, current)
  return year === undefined ? undefined : [year, year]
}

/** The year that the text last named; months without one are the last such months before publication. */
function spokenYear(mark: TimeMark, published: Published | undefined, current: Scope): number | undefined {
  if (current.isNamed && (current.shape !== 'span' || !mark.months)) return current.to
  if (!published) return undefined
  const isPast = mark.months ? mark.months[1] <= published.month : !published.looksBack
  return published.year - (isPast ? 0 : 1)
}

const namesYear = (mark: TimeMark, year: number, published: Published | undefined): boolean =>
  mark.offset === 'spoken' ||
  (typeof mark.offset === 'number' && published !== undefined && published.year + mark.offset === year)

/** 到11月底，当年…: the year up to the month named. */
const yearSoFar = (current: Scope): Scope => ({ ...current, shape: 'months', months: [1, current.months![1]] })

function durationScope(duration: NonNullable<TimeMark['duration']>, published: Published | undefined): Scope {
  if (!published) return NO_SCOPE
  const last = published.year - (published.looksBack ? 1 : 0)
  if (duration.looks === 'forward') return scope('span', last + 1, last + duration.years)
  if (duration.years === 1) return scope('year', last, last)
  return scope('span', last - duration.years + 1, last)
}

function quarterOf(published: Published | undefined): [number, number] | undefined {
  if (!published) return undefined
  const first = 3 * Math.floor((published.month - 1) / 3) + 1
  return [first, first + 2]
}
