import { escapeHtml, unescapeHtml } from '../html/text-nodes.ts'
import { type Anchor, findAnchor } from './anchors.ts'

const tag = /(<[^>]*>)/

/** What an editor chose for a character that stands for several. */
export type Choice = Anchor & { chosen: string }

/** The text of cleaned HTML without its tags, as anchors and places count it. */
export function textOfHtml(html: string): string {
  return html
    .split(tag)
    .filter((_, index) => index % 2 === 0)
    .map(unescapeHtml)
    .join('')
}

/** Cleaned HTML with every text between the tags converted, and the choices of editors in place of the converter's. */
export function convertHtml(html: string, convert: (text: string) => string, choices: readonly Choice[]): string {
  const whole = textOfHtml(html)
  const chosenAt = new Map(choices.flatMap(choice => findAnchor(whole, choice).map(start => [start, choice] as const)))
  let offset = 0
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part
      const text = unescapeHtml(part)
      const here = [...chosenAt].filter(([start]) => start >= offset && start < offset + text.length)
      const moved = here.map(([start, choice]) => [start - offset, choice] as const).sort(([a], [b]) => a - b)
      offset += text.length
      return moved.length === 0 ? convert(part) : escapeHtml(convertText(text, convert, moved))
    })
    .join('')
}

/** Choices go into the converted text where they stand; a text whose length changes is converted between them. */
function convertText(
  text: string,
  convert: (text: string) => string,
  choices: readonly (readonly [number, Choice])[],
): string {
  const whole = convert(text)
  const isAligned = whole.length === text.length
  let [result, from] = ['', 0]
  const upTo = (end: number) => (isAligned ? whole.slice(from, end) : convert(text.slice(from, end)))
  for (const [start, { chosen, written }] of choices) {
    result += upTo(start) + chosen
    from = start + written.length
  }
  return result + upTo(text.length)
}
