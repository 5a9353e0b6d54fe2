import type { ComponentChildren } from 'preact'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Icon } from '../icon/icon.tsx'
import { dialogWords } from './dialog.data.ts'

type DialogProps = { visit: Visit; id: string; title: string; children: ComponentChildren }

/**
 * Something over the page, opened by a link to `#<id>` and closed by one to the page's own top: no script, and the back
 * key closes it too. For short things; whatever takes thought gets a page.
 */
export function Dialog({ visit, id, title, children }: DialogProps) {
  const close = speak(dialogWords, visit.lang)('close')
  return (
    <div class="dialog" id={id} role="dialog" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div class="dialog-behind" />
      <div class="dialog-box">
        <div class="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <a class="dialog-close" href="#main" aria-label={close}>
            <Icon name="cross" />
          </a>
        </div>
        {children}
      </div>
    </div>
  )
}

/** More about something, folded away until it is wanted. */
export function Disclosure(props: { summary: ComponentChildren; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="disclosure" open={props.open === true}>
      <summary>{props.summary}</summary>
      <div class="disclosure-inside">{props.children}</div>
    </details>
  )
}
