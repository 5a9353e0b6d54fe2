import type { ComponentChildren } from 'preact'
import type { Visit } from '#platform/http/visit.ts'

export type FormProps = {
  visit: Visit
  action: string
  /** Id of this showing of the form; sent along, so that the same form never does its work twice. */
  once?: string
  /** Takes files. */
  upload?: boolean
  class?: string
  id?: string
  children: ComponentChildren
}

/** A form that changes something: POST, bound to the sign-in by its hidden `_csrf`, guarded by `_once`. */
export function Form({ visit, action, once, upload, children, ...rest }: FormProps) {
  return (
    <form method="post" action={action} {...(upload ? { enctype: 'multipart/form-data' } : {})} {...rest}>
      {visit.actor ? <input type="hidden" name="_csrf" value={visit.actor.csrfToken} /> : null}
      {once ? <input type="hidden" name="_once" value={once} /> : null}
      {children}
    </form>
  )
}
