import type { RepairedLine } from './repair-segments.ts'

/** How many repairs in force a text has. */
export const countRepairs = ({ segments }: RepairedLine) => segments.filter(segment => 'before' in segment).length

/**
 * An old text with its first `made` repairs made and marked, the others standing as damage. `made` 0 shows the old
 * text, Infinity the repaired one.
 */
export function RepairedText({ line, made }: { line: RepairedLine; made: number }) {
  let count = 0
  return (
    <p class={`repaired-${line.field}`}>
      {line.segments.map((segment, index) => {
        if (!('before' in segment)) return segment.text
        const isMade = count++ < made
        if (isMade && segment.after === '') return null
        if (!isMade) return <del key={index}>{segment.before}</del>
        return (
          <ins key={index} class={segment.isGuess ? 'guess' : undefined}>
            {segment.after}
          </ins>
        )
      })}
    </p>
  )
}
