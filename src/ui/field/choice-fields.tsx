import { controlProps, Field, FieldNotes, type FieldProps, fieldId } from './field.tsx'

/** One thing to choose; `hint` says more under it (radio and checkbox lists only). */
export type Choice = { value: string; label: string; hint?: string; group?: string }

type SelectProps = FieldProps & {
  choices: readonly Choice[]
  value?: string | undefined
  /** First line that stands for no choice. */
  none?: string
}

/** One of many, in a list that opens. Choices with a `group` stand under it. */
export function SelectField({ choices, value, none, ...props }: SelectProps) {
  const groups = [...new Set(choices.map(choice => choice.group))]
  return (
    <Field {...props}>
      <span class="field-select">
        <select class="field-box" {...controlProps(props)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {groups.map(group => {
            const options = choices
              .filter(choice => choice.group === group)
              .map(choice => <Option key={choice.value} choice={choice} value={value} />)
            return group === undefined ? options : <optgroup label={group}>{options}</optgroup>
          })}
        </select>
      </span>
    </Field>
  )
}

function Option({ choice, value }: { choice: Choice; value: string | undefined }) {
  return (
    <option value={choice.value} selected={choice.value === value}>
      {choice.label}
    </option>
  )
}

type ListProps = FieldProps & { choices: readonly Choice[]; across?: boolean }

/** One of a few, all in sight. */
export function RadioField({ value, ...props }: ListProps & { value?: string | undefined }) {
  return <ChoiceList {...props} type="radio" chosen={value === undefined ? [] : [value]} />
}

/** Any of a few. */
export function CheckboxField({ values = [], ...props }: ListProps & { values?: readonly string[] }) {
  return <ChoiceList {...props} type="checkbox" chosen={values} />
}

type AnyListProps = ListProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }

function ChoiceList({ type, chosen, choices, across, ...props }: AnyListProps) {
  const { id, name, required: _, ...described } = controlProps(props)
  return (
    <fieldset class={props.error ? 'field field-wrong' : 'field'} {...described}>
      <legend class="field-label">
        {props.label}
        {props.optionalWord ? <span class="field-optional">{props.optionalWord}</span> : null}
      </legend>
      <FieldNotes {...props} />
      <div class={across ? 'choices choices-across' : 'choices'}>
        {choices.map((choice, index) => (
          <label class="choice" key={choice.value}>
            <input
              type={type}
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              required={type === 'radio' && props.required === true}
            />
            <span>
              {choice.label}
              {choice.hint ? <span class="choice-hint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A single yes: agreement, a switch. Sends `yes` when ticked. */
export function TickField({ ticked, ...props }: FieldProps & { ticked?: boolean }) {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <FieldNotes {...props} />
      <label class="choice" for={fieldId(props.at)}>
        <input type="checkbox" value="yes" checked={ticked === true} {...controlProps(props)} />
        <span>{props.label}</span>
      </label>
    </div>
  )
}
