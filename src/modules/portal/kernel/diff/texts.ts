import { diffLists, type Edit } from './edits.ts'

/** A run of words that stayed, went or came. */
export type DiffPart = { kind: Edit['kind']; text: string }

/** A paragraph, or several, that stayed or that changed. */
export type DiffBlock = { kind: 'same'; text: string } | { kind: 'changed'; parts: DiffPart[] }

/** Two texts compared: paragraph by paragraph first, then by words inside those that differ. */
export function diffTexts(before: string, after: string): DiffBlock[] {
  const edits = diffLists(linesOf(before), linesOf(after))
  const blocks: DiffBlock[] = []
  for (const [index, { kind, items }] of edits.entries()) {
    const text = items.join('\n')
    const gone = kind === 'ins' && edits[index - 1]?.kind === 'del' ? edits[index - 1]!.items.join('\n') : undefined
    if (gone !== undefined) blocks.pop()
    if (kind === 'same') blocks.push({ kind, text })
    else blocks.push({ kind: 'changed', parts: gone === undefined ? [{ kind, text }] : diffWords(gone, text) })
  }
  return blocks
}

/** Two texts compared word by word; a number is one word. */
export function diffWords(before: string, after: string): DiffPart[] {
  return diffLists(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({ kind, text: items.join('') }))
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

const words = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}
