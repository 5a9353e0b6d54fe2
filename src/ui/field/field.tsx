import type { ComponentChildren } from 'preact'

/** What every field takes. `at` is its place in the input (`vehicle.plate`), as in the faults of a refusal. */
export type FieldProps = {
  at: string
  label: string
  hint?: string
  /** What is wrong with what was typed. */
  error?: string | undefined
  required?: boolean
  /** Said behind the label of a field that may stay empty. */
  optionalWord?: string
  /** Tells forms apart that stand on one page with fields of the same name. */
  inForm?: string
}

/** Attributes that tie a control to its label, hint and error. */
export type ControlProps = {
  id: string
  name: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

/** `vehicle.driver[0].name` → the id of its control, which error summaries lead to. */
export const fieldId = (at: string) => `field-${at.replace(/[^\w-]+/g, '-').replace(/-$/, '')}`

const idOf = ({ at, inForm }: Pick<FieldProps, 'at' | 'inForm'>) => fieldId(inForm ? `${inForm}-${at}` : at)

export function controlProps({ at, inForm, hint, error, required }: FieldProps): ControlProps {
  const id = idOf({ at, ...(inForm ? { inForm } : {}) })
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name: at,
    ...(required ? { required } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' } : {}),
  }
}

/** Label, hint and error around one control. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = idOf(props)
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {props.label}
        {props.optionalWord ? <span class="field-optional">{props.optionalWord}</span> : null}
      </label>
      <FieldNotes {...props} />
      {children}
    </div>
  )
}

/** Hint and error, with the ids that `controlProps` refers to. */
export function FieldNotes(props: FieldProps) {
  const id = idOf(props)
  return (
    <>
      {props.hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.error ? (
        <p class="field-error" id={`${id}-error`}>
          {props.error}
        </p>
      ) : null}
    </>
  )
}
