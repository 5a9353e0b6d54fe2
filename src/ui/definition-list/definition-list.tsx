import type { ComponentChildren } from 'preact'

/** What a thing is, point by point; points without a value are left away. */
export function DefinitionList(props: { items: readonly (readonly [term: string, value: ComponentChildren])[] }) {
  return (
    <dl class="definitions">
      {props.items
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
