import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** Stands where a list has nothing: what is not there, why, and what to do. */
export function EmptyState(props: { title: string; why?: string; children?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <Icon name="empty" />
      <p class="empty-state-title">{props.title}</p>
      {props.why ? <p class="quiet">{props.why}</p> : null}
      {props.children ? <div class="row actions">{props.children}</div> : null}
    </div>
  )
}
