import type { ComponentChildren } from 'preact'

export type Tone = 'neutral' | 'accent' | 'calm' | 'good' | 'warn' | 'bad'

/** A state or a count in one or two words. Its colour only repeats what the words say. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>
}

/** A chip that leads to everything of its kind; `on` when the list shows just that. */
export function Tag(props: { href: string; on?: boolean; children: ComponentChildren }) {
  return (
    <a class="tag" href={props.href} {...(props.on ? { 'aria-current': 'true' } : {})}>
      {props.children}
    </a>
  )
}
