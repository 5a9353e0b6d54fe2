import { severalForms } from './forms.lexicon.ts'

/** A form that a character may take, with words in which it is the right one. */
export type CharacterForm = { form: string; words: readonly string[] }

/** A character of a 简体 text that stands for several of 繁體. `start` counts UTF-16 units. */
export type AmbiguousPlace = {
  start: number
  written: string
  /** What the conversion makes of it. */
  chosen: string
  forms: readonly CharacterForm[]
  /** A phrase of the dictionary decided, and not the character alone: nearly always right. */
  isByPhrase: boolean
}

/** How the conversion works: it cuts a text into phrases and single characters, and turns each. */
export type Conversion = { cut: (text: string) => readonly string[]; convert: (text: string) => string }

const formsOf: ReadonlyMap<string, readonly CharacterForm[]> = new Map(
  severalForms
    .trim()
    .split('\n')
    .map(line => {
      const [written, ...forms] = line.split(' ')
      return [written!, forms.map(readForm)]
    }),
)

function readForm(text: string): CharacterForm {
  const [form, words] = text.split('=')
  return { form: form!, words: words!.split(',') }
}

/** Every character of a 简体 text that stands for several of 繁體, in order. */
export function findAmbiguous(text: string, { cut, convert }: Conversion): AmbiguousPlace[] {
  const places: AmbiguousPlace[] = []
  let at = 0
  for (const phrase of cut(text)) {
    places.push(...placesIn(phrase, convert).map(place => ({ ...place, start: at + place.start })))
    at += phrase.length
  }
  return places
}

function placesIn(phrase: string, convert: Conversion['convert']): AmbiguousPlace[] {
  const hasSeveral = [...phrase].some(each => formsOf.has(each))
  if (!hasSeveral) return []
  const converted = convert(phrase)
  return [...phrase].flatMap((written, index) => {
    const forms = formsOf.get(written)
    if (!forms) return []
    const start = [...phrase].slice(0, index).join('').length
    const chosen = converted.length === phrase.length ? converted[start]! : convert(written)
    return [{ start, written, chosen, forms, isByPhrase: phrase.length > written.length }]
  })
}

/** Whether a character may take a form. */
export function isFormOf(written: string, form: string): boolean {
  return (formsOf.get(written) ?? []).some(each => each.form === form)
}
