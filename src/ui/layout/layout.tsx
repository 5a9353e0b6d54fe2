import type { ComponentChildren } from 'preact'

/** Things under each other at an even distance. `close` for what belongs together. */
export function Stack(props: { close?: boolean; children: ComponentChildren }) {
  return <div class={props.close ? 'stack-close' : 'stack'}>{props.children}</div>
}

/** Side by side where there is room, under each other on a phone. */
export function Columns(props: {
  /** Equal columns; `aside`: a narrow second one (380 px); `text`: a first one of about 36 characters. */
  shape: 2 | 3 | 4 | 'aside' | 'text'
  /** What matters most on a phone comes first in the page and stands on the right where there is room. */
  firstOnRight?: boolean
  children: ComponentChildren
}) {
  return (
    <div class={`columns columns-${props.shape}${props.firstOnRight ? ' columns-turned' : ''}`}>{props.children}</div>
  )
}

/** Small things in a line that wraps: badges, links, buttons. */
export function Row(props: { children: ComponentChildren }) {
  return <div class="row">{props.children}</div>
}

/** Two things at the two ends of a line: a heading and where it leads. */
export function Ends(props: { children: ComponentChildren }) {
  return <div class="row-ends">{props.children}</div>
}
