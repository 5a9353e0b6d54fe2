/** Lines of the trade, read: see `readPostings`. */

import { readNamesBesidePhone, readNumbersToCall, readTitledNames } from './contact.ts'
import { assemble } from './fields.ts'
import { type Minutes, readNow } from './instants.ts'
import { findKind, isPosting, postsNothing } from './kind.ts'
import { readDeposits, readPaymentDays, readTripPrices, readUnitPrices } from './money.ts'
import { readMeasuredNotes, readNumbering } from './notes.ts'
import { type Part, splitParts } from './parts.ts'
import { findPlace } from './places.ts'
import type { Gazetteer, Posting, PostingKind } from './posting.ts'
import { readCounts, readOtherCounters, readQuantities } from './quantities.ts'
import { guessGoods, listRuns, readPhrases, widenGoods } from './rest.ts'
import { readLegs } from './route.ts'
import { Sheet, type Token } from './sheet.ts'
import { readTimes } from './time.ts'
import { readBareLengths, readMetres } from './vehicle.ts'
import { readWords } from './words.ts'

export interface ReadOptions {
  /** The time of reading, ISO 8601 with an offset. */
  now: string
  gazetteer: Gazetteer
}

/** Longer lines are read up to here; the rest is listed as unread. */
const LONGEST_LINE = 600

/**
 * Reads lines by which loads and trucks are posted. One entry for each posting, in order; a line that posts nothing gives
 * none, a line with several gives several. Guessed fields stand in `uncertain`, what was not understood in `unread`.
 * Throws RangeError when `now` is not an ISO time with an offset; no text makes it throw.
 */
export function readPostings(text: string, { now, gazetteer }: ReadOptions): Posting[] {
  const minutes = readNow(now)
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => readLine(line, minutes, gazetteer).map(posting => ({ line: index + 1, ...posting })))
}

type LinePosting = Omit<Posting, 'line'>

function readLine(line: string, now: Minutes, gazetteer: Gazetteer): LinePosting[] {
  if (line.trim() === '') return []
  const sheet = new Sheet(line.slice(0, LONGEST_LINE))
  readTokens(sheet, now, gazetteer)
  if (postsNothing(sheet.text, sheet.tokens)) return []
  const lineKind = findKind(sheet.text, sheet.tokens)
  const sorted = sheet.tokens.toSorted(byPosition)
  const legs = readLegs(sheet, sorted, lineKind === 'truck')
  const parts = splitParts(sheet.text, sorted, legs)
  const postings = parts.flatMap(part => readPart(sheet, part, lineKind))
  const last = postings.at(-1)
  if (last && line.length > LONGEST_LINE) {
    last.unread.push({ start: LONGEST_LINE, end: line.length, quote: line.slice(LONGEST_LINE) })
  }
  return postings
}

const byPosition = (a: Token, b: Token): number => a.start - b.start || a.end - b.end

/** The order matters: numbers that name themselves first, bare numbers last, then words, then what is left. */
function readTokens(sheet: Sheet, now: Minutes, gazetteer: Gazetteer): void {
  readNumbersToCall(sheet)
  readNumbering(sheet)
  readDeposits(sheet)
  readPaymentDays(sheet)
  readMeasuredNotes(sheet)
  readTimes(sheet, now, at => findPlace(sheet.text, at, gazetteer, null) !== null)
  readUnitPrices(sheet)
  readMetres(sheet)
  readCounts(sheet)
  readQuantities(sheet)
  readOtherCounters(sheet)
  readBareLengths(sheet)
  readTripPrices(sheet)
  readTitledNames(sheet)
  readWords(sheet, gazetteer)
  readNamesBesidePhone(sheet)
  readPhrases(sheet)
  widenGoods(sheet)
}

function readPart(sheet: Sheet, part: Part, lineKind: PostingKind | null): LinePosting[] {
  const sign = findKind(sheet.text.slice(part.start, part.end), moved(part)) ?? lineKind
  if (!isPosting(part, sign)) return []
  const kind = sign ?? 'load'
  if (kind === 'load' && !part.tokens.some(token => token.kind === 'goods')) addGuessedGoods(sheet, part)
  const unread = listRuns(sheet, part.start, part.end).map(({ start, end }) => ({
    start,
    end,
    quote: sheet.line.slice(start, end),
  }))
  return [{ kind, ...assemble(sheet, part, kind), unread }]
}

/** The part's own tokens, with positions counted from its start. */
const moved = (part: Part): Token[] =>
  part.tokens
    .filter(({ start, end }) => start >= part.start && end <= part.end)
    .map(token => ({ ...token, start: token.start - part.start, end: token.end - part.start }))

function addGuessedGoods(sheet: Sheet, part: Part): void {
  const known = sheet.tokens.length
  guessGoods(sheet, part.start, part.end)
  part.tokens.push(...sheet.tokens.slice(known))
}
