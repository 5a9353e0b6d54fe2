/** Plain words and places: one pass from left to right over what the numbers have left, the longest name first. */

import { dangerLabels, dangerWords, goodsWords, harmlessSaid } from './goods.lexicon.ts'
import { fixedWords, negotiableWords, payments } from './money.lexicon.ts'
import { findPlace, type Mention, type PlaceFound } from './places.ts'
import type { Gazetteer } from './posting.ts'
import type { Sheet, TokenKind, TokenValues } from './sheet.ts'
import {
  fillers,
  loadWords,
  modes,
  neutralWords,
  notePhrases,
  nothingWords,
  routeWords,
  sharedWords,
  topUpWords,
  truckWords,
} from './trade.lexicon.ts'
import { containerWords, doubtfulTypes, vehicleTypes } from './vehicle.lexicon.ts'

interface Word {
  kind: TokenKind
  value: TokenValues[TokenKind]
  doubtful: boolean
}

const dictionary = new Map<string, Word>()
const longestByFirst = new Map<string, number>()

function define<K extends TokenKind>(kind: K, word: string, value: TokenValues[K], doubtful = false): void {
  if (dictionary.has(word)) return
  dictionary.set(word, { kind, value, doubtful })
  longestByFirst.set(word[0]!, Math.max(longestByFirst.get(word[0]!) ?? 0, word.length))
}

for (const [word, way] of Object.entries(payments)) define('payment', word, way)
for (const word of negotiableWords) define('negotiable', word, null)
for (const word of fixedWords) define('fixed', word, null)
for (const [word, mode] of Object.entries(modes)) define('mode', word, mode)
for (const word of topUpWords) define('topUp', word, null)
for (const word of sharedWords) define('mode', word, modes[Object.keys(modes).at(-1)!]!, true)
for (const word of loadWords) define('kind', word, 'load')
for (const word of truckWords) define('kind', word, 'truck')
for (const word of nothingWords) define('kind', word, 'nothing')
for (const [word, role] of Object.entries(routeWords)) define('route', word, role)
for (const word of notePhrases) define('note', word, null)
for (const word of harmlessSaid) define('harmless', word, null)
for (const [word, type] of Object.entries(vehicleTypes)) define('type', word, type, doubtfulTypes.includes(word))
for (const word of goodsWords) define('goods', word, null)
for (const word of dangerWords) define('goods', word, null)
for (const word of dangerLabels) define('filler', word, null)
for (const word of neutralWords) define('filler', word, null)
for (const word of fillers) define('filler', word, null)

const containers = new Set(containerWords)

export function readWords(sheet: Sheet, gazetteer: Gazetteer): void {
  const { text } = sheet
  let holder: { mention: Mention; end: number } | null = null
  let free = 0
  for (let at = 0; at < text.length; at++) {
    if (!sheet.isFree(at, at + 1) || text[at] === ' ') continue
    if (at >= free) free = endOfFree(sheet, at)
    const word = findWord(text, at, free)
    const before: Mention | null = holder !== null && isJust(text, holder.end, at) ? holder.mention : null
    const place = findPlaceApart(text, at, gazetteer, before)
    const end: number = Math.max(place?.end ?? 0, word ? at + word.length : 0)
    if (end === 0 || end > free) continue
    const isPlace =
      place && (place.end > at + (word?.length ?? 0) || (place.end === end && place.namings[0]!.kind !== 'town'))
    if (place && isPlace) {
      sheet.add('place', at, place.end, { namings: place.namings })
      holder = { mention: place, end: place.end }
    } else {
      addWord(sheet, at, word!)
    }
    at = end - 1
  }
}

/** 从江西: a word of the route before a longer name, rather than the name that begins with it. */
function findPlaceApart(text: string, at: number, gazetteer: Gazetteer, holder: Mention | null): PlaceFound | null {
  const place = findPlace(text, at, gazetteer, holder)
  if (!place || !(text[at]! in routeWords)) return place
  const next = findPlace(text, at + 1, gazetteer, null)
  return next && next.end > place.end ? null : place
}

const isJust = (text: string, end: number, at: number): boolean => text.slice(end, at).trim() === ''

function endOfFree(sheet: Sheet, at: number): number {
  let end = at
  while (end < sheet.text.length && sheet.isFree(end, end + 1)) end++
  return end
}

function findWord(text: string, at: number, end: number): string | null {
  const longest = longestByFirst.get(text[at]!) ?? 0
  for (let length = Math.min(longest, end - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (dictionary.has(word)) return word
  }
  return null
}

function addWord(sheet: Sheet, at: number, written: string): void {
  const { kind, value, doubtful } = dictionary.get(written)!
  if (containers.has(written)) sheet.add('note', at, at + written.length, null)
  if (kind === 'kind' && written in routeWords) sheet.add('route', at, at + written.length, routeWords[written]!)
  sheet.add(kind, at, at + written.length, value, doubtful)
}
