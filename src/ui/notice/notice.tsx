import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon/icon.tsx'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const icons: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warn: 'warning', bad: 'cross' }

/** What just happened or must be known here. `good` and `bad` are said aloud when the page comes. */
export function Notice({ tone = 'info', children }: { tone?: NoticeTone; children: ComponentChildren }) {
  const role = tone === 'bad' ? 'alert' : tone === 'good' ? 'status' : undefined
  return (
    <div class={`notice notice-${tone}`} {...(role ? { role } : {})}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
