import type { RepairedLine, Segment } from './repair-segments.ts'

/**
 * An old text with its first `made` repairs made and marked, the others standing as damage. `made` 0 shows the old page,
 * Infinity the repaired one.
 */
export function RepairedText({ lines, made }: { lines: readonly RepairedLine[]; made: number }) {
  let before = 0
  return (
    <div class="repaired-text">
      {lines.map(line => {
        const first = before
        before += line.segments.filter(segment => 'before' in segment).length
        return (
          <p key={line.id} class={line.isTitle ? 'repaired-title' : undefined}>
            <Segments segments={line.segments} made={made - first} />
          </p>
        )
      })}
    </div>
  )
}

function Segments({ segments, made }: { segments: readonly Segment[]; made: number }) {
  let count = 0
  return (
    <>
      {segments.map((segment, index) => {
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
    </>
  )
}
