import { sharedStretches } from '../merge/sequences.ts'

export type Edit = { kind: 'same' | 'del' | 'ins'; items: string[] }

/** What stays, goes and comes between two lists, in order; where something is replaced it goes before it comes. */
export function diffLists(before: readonly string[], after: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let [left, right] = [0, 0]
  const end = { left: before.length, right: after.length, length: 0 }
  for (const shared of [...sharedStretches(before, after), end]) {
    const parts: Edit[] = [
      { kind: 'del', items: before.slice(left, shared.left) },
      { kind: 'ins', items: after.slice(right, shared.right) },
      { kind: 'same', items: before.slice(shared.left, shared.left + shared.length) },
    ]
    edits.push(...parts.filter(part => part.items.length > 0))
    left = shared.left + shared.length
    right = shared.right + shared.length
  }
  return edits
}
