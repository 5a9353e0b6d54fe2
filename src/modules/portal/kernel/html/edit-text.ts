import { escapeHtml, unescapeHtml } from './text-nodes.ts'

const tag = /(<[^>]*>)/

/** Texts of a body in their order, as its paragraphs say them; spaces and line ends may differ from the markup's. */
export type Paragraphs = readonly string[]

/** A place in one of the paragraphs: `before` stands there from `start` (UTF-16 units). */
export type Place = { paragraph: number; start: number; before: string }

/**
 * The markup with the text at a place replaced, tags untouched. Undefined where the markup does not say what the
 * paragraphs say up to there: it was edited since.
 */
export function replaceAt(html: string, paragraphs: Paragraphs, place: Place, after: string): string | undefined {
  const parts = html.split(tag)
  const texts = parts.map((part, index) => (index % 2 === 1 ? '' : unescapeHtml(part)))
  const whole = squeeze(texts.join(''))
  const begin = findParagraph(whole.text, paragraphs, place.paragraph)
  if (begin === undefined) return undefined
  const from = begin + squeeze(paragraphs[place.paragraph]!.slice(0, place.start)).text.length
  const length = squeeze(place.before).text.length
  if (whole.text.slice(from, from + length) !== squeeze(place.before).text) return undefined
  const isInsertion = length === 0 && from > begin
  const start = isInsertion ? whole.places[from - 1]! + 1 : (whole.places[from] ?? 0)
  const end = length === 0 ? start : whole.places[from + length - 1]! + 1
  return replaceRange(parts, texts, { start, end }, after)
}

/** A text without white space, with the place that each of its units came from. */
function squeeze(text: string): { text: string; places: number[] } {
  const places: number[] = []
  let squeezed = ''
  for (let index = 0; index < text.length; index++) {
    if (/\s/.test(text[index]!)) continue
    squeezed += text[index]
    places.push(index)
  }
  return { text: squeezed, places }
}

/** Where a paragraph begins in the squeezed text; each is looked for behind the one before it. */
function findParagraph(whole: string, paragraphs: Paragraphs, wanted: number): number | undefined {
  let position = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = squeeze(paragraph).text
    const found = whole.indexOf(text, position)
    if (index === wanted) return found < 0 ? undefined : found
    if (found >= 0) position = found + text.length
  }
  return undefined
}

/** Puts `after` where the range begins and takes the range out of every text that it touches. */
function replaceRange(
  parts: readonly string[],
  texts: readonly string[],
  { start, end }: { start: number; end: number },
  after: string,
): string {
  let offset = 0
  let isPut = false
  const changed = texts.map((text, index) => {
    const [low, high] = [Math.max(start - offset, 0), Math.min(end - offset, text.length)]
    const last = offset + text.length - (start === end ? 0 : 1)
    const isHere = !isPut && text !== '' && start >= offset && start <= last
    offset += text.length
    if (!isHere && low >= high) return parts[index]!
    const kept = text.slice(Math.max(high, low))
    const result = escapeHtml(text.slice(0, low) + (isHere ? after : '') + kept)
    isPut ||= isHere
    return result
  })
  return changed.join('')
}
