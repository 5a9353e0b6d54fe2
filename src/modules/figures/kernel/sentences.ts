import { characterSet, isLatinLetter } from './characters.ts'
import type { CleanText } from './clean.ts'
import type { UnreadPlace } from './figure.ts'
import { DOUBLING, INDEFINITE_NUMERALS, MINUS_SIGNS, NEGATIVE_WORD, ORDINAL, RANK_TOP } from './numerals.lexicon.ts'
import { isDigit, mayStartNumeral, scaleOf } from './numerals.ts'
import { type Quantity, type Reading, readQuantity } from './quantity.ts'
import { readRank } from './ranks.ts'
import { readDoubling, readFraction, readStructure } from './ratios.ts'
import { mayStartTime, readTime, type TimeMark } from './time-marks.ts'
import { readUnit } from './units.ts'
import { PUNCTUATION, type Punctuation, QUOTATION, type Sense, TITLE, WORDING } from './wording.lexicon.ts'
import { createWordFinder, wordList } from './words.ts'

export type Token =
  | { type: 'word'; start: number; end: number; sense: Sense }
  | { type: 'time'; start: number; end: number; mark: TimeMark }
  | { type: 'mark'; start: number; end: number; mark: Punctuation }
  | { type: 'figure'; start: number; end: number; quantity: Quantity }

/** What the scanner saw between two full stops. */
export interface Sentence {
  start: number
  end: number
  tokens: Token[]
  hasFigures: boolean
  /** The sentence is the first of its line. */
  opensLine: boolean
  /** The sentence ends its line without a full stop: a heading, if it is short. */
  closesLineOpen: boolean
}

export interface UnreadSpan {
  start: number
  end: number
  why: UnreadPlace['why']
}

const PERCENT = 0x25
const LONGEST_SENTENCE = 800
const LONGEST_QUOTED_NAME = 14
const LONGEST_TITLE = 60
const NUMERAL = 1
const TIME = 2
const WORD = 4
const PUNCTUATED = 8
const ENCLOSED = 16
const PREFIXED = 32
const INDEFINITE = 64

const words = createWordFinder<Sense>(
  (Object.entries(WORDING) as [Sense, string][]).flatMap(([sense, list]) =>
    wordList(list).map(word => [word, sense] as const),
  ),
)
const indefinite = createWordFinder(wordList(INDEFINITE_NUMERALS).map(word => [word, true] as const))
const marks = new Map(
  (Object.entries(PUNCTUATION) as [Punctuation, string][]).flatMap(([mark, list]) =>
    Array.from(list, character => [character.charCodeAt(0), mark] as const),
  ),
)
const closings = new Map(
  [...QUOTATION.map(pair => [...pair, LONGEST_QUOTED_NAME] as const), [...TITLE, LONGEST_TITLE] as const].map(
    ([open, close, longest]) => [open.charCodeAt(0), { close: close.charCodeAt(0), longest }] as const,
  ),
)
const titleOpen = TITLE[0].charCodeAt(0)
const isMinus = characterSet(MINUS_SIGNS + NEGATIVE_WORD)
const interests = createInterests()

function createInterests(): Uint8Array {
  const prefixes = characterSet(ORDINAL + RANK_TOP + DOUBLING.verb)
  return Uint8Array.from({ length: 0x10000 }, (_, code) => {
    const flag = (condition: boolean, bit: number) => (condition ? bit : 0)
    return (
      flag(mayStartNumeral(code), NUMERAL) |
      flag(mayStartTime(code), TIME) |
      flag(words.mayStart(code), WORD) |
      flag(marks.has(code), PUNCTUATED) |
      flag(closings.has(code), ENCLOSED) |
      flag(prefixes(code), PREFIXED) |
      flag(indefinite.mayStart(code), INDEFINITE)
    )
  })
}

/** Reads a text once from left to right and yields its sentences; places that look like figures and are none go to `unread`. */
export function* readSentences(text: CleanText, unread: UnreadSpan[]): Generator<Sentence> {
  const { codes } = text
  let sentence = openSentence(0, true)
  let nameEnd = 0
  let isTitle = false
  let i = 0
  while (i < codes.length) {
    const interest = interests[codes[i]!]!
    if (interest === 0) {
      i++
      continue
    }
    if (interest & ENCLOSED && i >= nameEnd) {
      nameEnd = enclosedEnd(codes, i)
      isTitle = codes[i] === titleOpen
    }
    if (interest & PUNCTUATED) {
      const mark = marks.get(codes[i]!)!
      sentence.tokens.push({ type: 'mark', start: i, end: i + 1, mark })
      i++
      if (mark === 'stop' || mark === 'line' || i - sentence.start > LONGEST_SENTENCE) {
        yield closeSentence(sentence, i, mark === 'line')
        sentence = openSentence(i, mark === 'line')
      }
      continue
    }
    i = readToken(codes, i, interest, { sentence, unread, isName: i < nameEnd, isTitle: isTitle && i < nameEnd })
    if (i - sentence.start > 2 * LONGEST_SENTENCE) {
      yield closeSentence(sentence, i, false)
      sentence = openSentence(i, false)
    }
  }
  yield closeSentence(sentence, codes.length, true)
}

const openSentence = (start: number, opensLine: boolean): Sentence => ({
  start,
  end: start,
  tokens: [],
  hasFigures: false,
  opensLine,
  closesLineOpen: false,
})

function closeSentence(sentence: Sentence, end: number, endsLine: boolean): Sentence {
  sentence.end = end
  sentence.closesLineOpen = endsLine
  return sentence
}

/** Where a short quoted name or a title closes: numerals inside it are part of the name. */
function enclosedEnd(codes: Uint16Array, open: number): number {
  const { close, longest } = closings.get(codes[open]!)!
  for (let i = open + 1; i < codes.length && i <= open + longest; i++) if (codes[i] === close) return i
  return open
}

interface Place {
  sentence: Sentence
  unread: UnreadSpan[]
  isName: boolean
  /** Inside a title even a year is part of the name. */
  isTitle: boolean
}

/** Takes the longest of a time, a word and a quantity at `at`; returns where to go on. */
function readToken(codes: Uint16Array, at: number, interest: number, place: Place): number {
  const { sentence } = place
  const time = interest & (TIME | NUMERAL) ? readTime(codes, at) : undefined
  const word = interest & WORD ? words.longest(codes, at) : undefined
  if (word && word.end >= (time?.end ?? 0)) {
    sentence.tokens.push({ type: 'word', start: at, end: word.end, sense: word.meaning })
    return word.end
  }
  if (time) {
    if (!place.isTitle) sentence.tokens.push({ type: 'time', start: time.start, end: time.end, mark: time })
    return time.end
  }
  const reading = readNumeric(codes, at, interest)
  if (!reading) return at + 1
  if (place.isName) return reading.end
  if (reading.quantity) {
    pushFigure(sentence, reading.quantity)
  } else if (reading.unread) noteUnread(at, reading.end, reading.unread, place)
  return reading.end
}

function readNumeric(codes: Uint16Array, at: number, interest: number): Reading | undefined {
  if (interest & INDEFINITE) {
    const found = indefinite.longest(codes, at)
    let end = found?.end ?? at
    while (scaleOf(codes[end] ?? 0) > 1) end++
    const unit = found && readUnit(codes, end, true)
    if (unit && unit.unit.role !== 'label') return { end: unit.end, unread: 'indefinite_numeral' }
  }
  if (interest & PREFIXED) return readRank(codes, at) ?? readDoubling(codes, at)
  if (!(interest & NUMERAL)) return undefined
  const reading = readStructure(codes, at) ?? readFraction(codes, at) ?? readQuantity(codes, at)
  return isNegative(codes, at) ? negate(reading) : reading
}

function isNegative(codes: Uint16Array, at: number): boolean {
  const before = codes[at - 2]
  return (
    isMinus(codes[at - 1]) && !isMinus(before) && !isLatinLetter(before) && !isDigit(before ?? 0) && before !== PERCENT
  )
}

function negate(reading: Reading): Reading {
  const { quantity } = reading
  if (!quantity || typeof quantity.value !== 'number') return reading
  return {
    ...reading,
    quantity: { ...quantity, start: Math.min(quantity.start, quantity.numeralStart - 1), value: -quantity.value },
  }
}

/** A hedge was first read as a word of its own; beside percentage points it stays one, as a comparison (高于1.5个百分点). */
function pushFigure(sentence: Sentence, quantity: Quantity): void {
  let read = quantity
  for (let last = sentence.tokens.at(-1); last && last.end > read.start; last = sentence.tokens.at(-1)) {
    const isComparison = last.type === 'word' && (last.sense === 'above' || last.sense === 'below')
    if (isComparison && read.unit === 'percentage_point')
      read = { ...read, start: read.numeralStart, qualifier: 'exact' }
    else sentence.tokens.pop()
  }
  sentence.tokens.push({ type: 'figure', start: read.start, end: read.end, quantity: read })
  sentence.hasFigures = true
}

/** A number without a unit is worth a word only where the sentence says that something reached it. */
function noteUnread(start: number, end: number, why: UnreadPlace['why'], { sentence, unread }: Place): void {
  const last = sentence.tokens.at(-1)
  const isReached =
    last?.type === 'word' &&
    last.end === start &&
    (last.sense === 'reach' || last.sense === 'rise' || last.sense === 'fall')
  if (why !== 'missing_unit' || isReached) unread.push({ start, end, why })
}
