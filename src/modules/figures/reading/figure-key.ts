import { createHash } from 'node:crypto'
import { toHans } from '#platform/i18n/hant.ts'

const keyLength = 12

/**
 * Keys under which the figures of a text are found again after edits elsewhere: from the sentence in 简体 without white
 * space, the quote, and how many figures of the sentence have the same quote before it.
 */
export function figureKeys(figures: readonly { sentence: string; quote: string }[]): string[] {
  const seen = new Map<string, number>()
  const plain = new Map<string, string>()
  return figures.map(({ sentence, quote }) => {
    const said = plain.get(sentence) ?? fold(sentence)
    plain.set(sentence, said)
    const named = `${said}|${fold(quote)}`
    const before = seen.get(named) ?? 0
    seen.set(named, before + 1)
    return createHash('sha256').update(`${named}|${before}`).digest('base64url').slice(0, keyLength)
  })
}

const fold = (text: string) => toHans(text).replace(/\s+/g, '')
