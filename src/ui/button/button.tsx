import type { ComponentChildren } from 'preact'

/** `primary`: the one thing a page is for; `danger`: takes something away; `quiet`: looks like a link. */
export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet'

type Look = { tone?: ButtonTone; small?: boolean; children: ComponentChildren }

const look = ({ tone = 'plain', small }: Look) => `button button-${tone}${small ? ' button-small' : ''}`

type ButtonProps = Look & { name?: string; value?: string; disabled?: boolean; form?: string; action?: string }

/** Sends the form that it stands in; `name` and `value` tell which button it was, `action` sends it elsewhere. */
export function Button(props: ButtonProps) {
  const { name, value, disabled, form, action } = props
  return (
    <button type="submit" class={look(props)} {...{ name, value, disabled, form, formaction: action }}>
      {props.children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: Look & { href: string; download?: boolean }) {
  return (
    <a class={look(props)} href={props.href} {...(props.download ? { download: true } : {})}>
      {props.children}
    </a>
  )
}

/** Buttons at the end of a form or a page, the most important one first. */
export function Actions(props: { children: ComponentChildren }) {
  return <div class="row actions">{props.children}</div>
}
