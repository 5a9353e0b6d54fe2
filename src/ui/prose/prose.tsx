import type { ComponentChildren } from 'preact'

/** Running text of an article: about 36 characters a line. `html` must be cleaned already. */
export function Prose(props: { html: string } | { children: ComponentChildren }) {
  if ('html' in props) return <div class="prose" dangerouslySetInnerHTML={{ __html: props.html }} />
  return <div class="prose">{props.children}</div>
}
