import type { ComponentChildren } from 'preact'

/**
 * A part of a page that comes to life in the browser: `name` is its file without `.island.tsx`, `props` must survive
 * JSON and carry the words it shows (dictionaries stay on the server). The children stand until then, and for good
 * without JavaScript.
 */
export function Island(props: { name: string; props: Record<string, unknown>; children?: ComponentChildren }) {
  return (
    <div data-island={props.name} data-props={JSON.stringify(props.props)}>
      {props.children}
    </div>
  )
}
