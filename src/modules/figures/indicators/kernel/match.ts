import { leadingWords, placeEndings, trailingWords } from './match.lexicon.ts'
import { periodIn, type Rhythm } from './periods.ts'

/** What of an indicator tells that a figure belongs to it. */
export interface Measure extends Rhythm {
  id: string
  unit: string
  /** How texts call it, in 简体: its name and other ways to say it. */
  words: readonly string[]
}

/** A place that a text may name, with its names in 简体, the longer first or not. */
export interface NamedPlace {
  code: string
  names: readonly string[]
}

/** What of a figure is looked at. */
export interface MatchedFigure {
  value: number | readonly number[]
  unit: string
  period: string | null
  subject: string
  status: 'actual' | 'target'
}

export interface Match {
  measureId: string
  place: string
  period: string
  value: number
}

const words = (text: string) => text.split(' ').toSorted((a, b) => b.length - a.length)
const leading = words(leadingWords)
const trailing = words(trailingWords)
const endings = words(placeEndings)

/**
 * The indicator that a figure belongs to: its subject, less places and words that say nothing, is one of the measure's
 * words to the letter, the unit is the same, and the period has a place in the series. Goals, ranges and figures whose
 * period the text does not settle belong to none. `home` is the place that a text means where it names none.
 */
export function matchFigure(
  figure: MatchedFigure,
  measures: readonly Measure[],
  places: readonly NamedPlace[],
  home: string,
): Match | undefined {
  if (figure.status !== 'actual' || typeof figure.value !== 'number' || figure.period === null) return undefined
  const { ways, place } = readSubject(figure.subject, places, home)
  for (const measure of measures) {
    if (measure.unit !== figure.unit || !measure.words.some(word => ways.includes(word))) continue
    const period = periodIn(measure, figure.period)
    if (period) return { measureId: measure.id, place, period, value: figure.value }
  }
  return undefined
}

/**
 * Takes places and empty words off the front and the back of a subject until none is left: all ways to read it on the
 * way, and the place named last.
 */
function readSubject(subject: string, places: readonly NamedPlace[], home: string) {
  let rest = subject.replace(/[\s“”"]/g, '')
  let place = home
  const ways = [rest]
  for (;;) {
    const named = longestPlace(rest, places)
    const after = named ? withoutStart(rest.slice(named.length), endings) : withoutStart(rest, leading)
    const shorter = after === rest ? withoutEnd(rest, trailing) : after
    if (shorter === rest) return { ways, place }
    if (named) place = named.code
    rest = shorter
    ways.push(rest)
  }
}

function longestPlace(text: string, places: readonly NamedPlace[]): { code: string; length: number } | undefined {
  let found: { code: string; length: number } | undefined
  for (const { code, names } of places) {
    for (const name of names) {
      if (text.startsWith(name) && name.length > (found?.length ?? 0)) found = { code, length: name.length }
    }
  }
  return found
}

const withoutStart = (text: string, list: readonly string[]) => {
  const word = list.find(each => text.startsWith(each) && text.length > each.length)
  return word ? text.slice(word.length) : text
}

const withoutEnd = (text: string, list: readonly string[]) => {
  const word = list.find(each => text.endsWith(each) && text.length > each.length)
  return word ? text.slice(0, -word.length) : text
}
