import type { ComponentChildren } from 'preact'
import { Form, type FormProps } from '../form/form.tsx'
import { Button } from './button.tsx'

type ConfirmProps = Omit<FormProps, 'children'> & {
  /** What the closed button says: 删除. */
  label: string
  /** What will be gone, and whether it comes back: 删除后不能恢复. */
  question: string
  /** What the button says that does it: 确认删除. */
  yes: string
  /** `calm` for what destroys nothing and takes nothing away: publish, announce, begin. */
  tone?: 'danger' | 'calm'
  small?: boolean
  /** Shown open: its form came back with a fault. */
  open?: boolean
  /** More to fill in before it is done: a reason. */
  children?: ComponentChildren
}

/** Asks before it is done: the first press opens the question, only the second one sends. Works without script. */
export function Confirm({
  label,
  question,
  yes,
  tone = 'danger',
  small,
  open = false,
  children,
  ...form
}: ConfirmProps) {
  return (
    <details class={`confirm confirm-${tone}`} open={open}>
      <summary class={`button button-${tone}-outline${small ? ' button-small' : ''}`}>{label}</summary>
      <Form {...form} class="confirm-question">
        <p>{question}</p>
        {children}
        <Button tone={tone === 'danger' ? 'danger' : 'primary'} small>
          {yes}
        </Button>
      </Form>
    </details>
  )
}
