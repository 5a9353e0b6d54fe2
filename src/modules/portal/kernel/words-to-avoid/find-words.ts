/** A word that does not belong into a text; `unless` are longer words in which it is right. */
export type WordToAvoid = { wrong: string; unless: readonly string[] }

/** Where a word stands: `start` and `end` in UTF-16 units of the text as it was given. */
export type FoundWord<W extends WordToAvoid> = { word: W; start: number; end: number; text: string }

/** Gives a text in 简体 with exactly as many UTF-16 units, so that places stay places. */
export type Fold = (text: string) => string

/**
 * Every place of `text` where one of `words` stands, in order; where two overlap, the longer one alone. Words are in
 * 简体; `fold` brings the text there, so that either script is searched.
 */
export function findWords<W extends WordToAvoid>(text: string, words: readonly W[], fold: Fold): FoundWord<W>[] {
  const folded = fold(text)
  const found = words.flatMap(word =>
    placesOf(folded, word.wrong)
      .filter(start => !isExcepted(folded, start, word))
      .map(start => ({
        word,
        start,
        end: start + word.wrong.length,
        text: text.slice(start, start + word.wrong.length),
      })),
  )
  const byPlace = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return byPlace.filter((each, index) => !byPlace.some((other, at) => at !== index && covers(other, each)))
}

const lengthOf = (place: { start: number; end: number }) => place.end - place.start

function covers(other: FoundWord<WordToAvoid>, each: FoundWord<WordToAvoid>): boolean {
  return other.start < each.end && each.start < other.end && lengthOf(other) > lengthOf(each)
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

function isExcepted(text: string, start: number, { wrong, unless }: WordToAvoid): boolean {
  return unless.some(longer =>
    placesOf(longer, wrong).some(offset => start >= offset && text.startsWith(longer, start - offset)),
  )
}
