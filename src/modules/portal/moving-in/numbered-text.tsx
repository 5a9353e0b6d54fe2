import type { ComponentChildren } from 'preact'
import type { Damage, KeptRepair } from '../moved/origins.store.ts'
import { repairsOf } from '../moved/repairs.ts'
import type { RepairedField } from '../reading/index.ts'

type Side = 'before' | 'after'
type TextProps = { damage: Damage; side: Side }

/** An old page as it was, or as the repairs in force make it, each place marked with the number of its repair. */
export function NumberedText({ damage, side }: TextProps) {
  const { title, source, author, breadcrumb, paragraphs } = damage.damaged
  const fields = Object.entries({ breadcrumb, title, source, author }) as [RepairedField, string | null][]
  return (
    <div class="repaired-text">
      {fields.map(([field, text]) =>
        text === null ? null : (
          <p key={field} class={field === 'title' ? 'repaired-title' : undefined}>
            {cut(text, damage, side, field, null)}
          </p>
        ),
      )}
      {paragraphs.map((text, index) => (
        <p key={index}>{cut(text, damage, side, 'paragraphs', index)}</p>
      ))}
    </div>
  )
}

function cut(text: string, damage: Damage, side: Side, field: RepairedField, paragraph: number | null) {
  const parts: ComponentChildren[] = []
  let position = 0
  for (const repair of repairsOf(damage, field, paragraph)) {
    parts.push(text.slice(position, repair.start), mark(repair, damage.repairs.indexOf(repair) + 1, side))
    position = repair.start + repair.before.length
  }
  return [...parts, text.slice(position)]
}

function mark(repair: KeptRepair, number: number, side: Side) {
  const link = (
    <a class="repair-number" href={`#repair-${number}`}>
      {number}
    </a>
  )
  if (side === 'before' || repair.undone) {
    return (
      <del class={repair.undone ? 'undone' : undefined}>
        {repair.before}
        {link}
      </del>
    )
  }
  return (
    <ins class={repair.certainty === 'guessed' ? 'guess' : undefined}>
      {repair.after}
      {link}
    </ins>
  )
}
