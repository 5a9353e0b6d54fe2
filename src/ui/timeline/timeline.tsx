import type { ComponentChildren } from 'preact'

/** One thing that happened. `at` is the machine's time (ISO 8601), `when` what people read. */
export type Happening = {
  at: string
  when: string
  title: string
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  detail?: ComponentChildren
}

/** What happened, in order, each with its time and evidence. */
export function Timeline({ label, items }: { label: string; items: readonly Happening[] }) {
  return (
    <ol class="timeline plain-list" aria-label={label}>
      {items.map(item => (
        <li key={`${item.at} ${item.title}`} class={`timeline-${item.tone ?? 'plain'}`}>
          <time dateTime={item.at}>{item.when}</time>
          <p class="timeline-title">{item.title}</p>
          {item.detail ? <div class="quiet">{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  )
}
