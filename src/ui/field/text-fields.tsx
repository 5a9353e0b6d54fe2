import { controlProps, Field, type FieldProps } from './field.tsx'

type InputProps = FieldProps & {
  value?: string | number | undefined
  type?: 'text' | 'search' | 'tel' | 'email' | 'password' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  placeholder?: string
  maxLength?: number
  autoComplete?: string
  /** Unit behind the box: 吨, 公里. */
  unit?: string
  /** Width of the box in characters, for short entries (codes, numbers). */
  size?: number
}

/** One line of text. Numbers too (with `inputMode`): browsers' number boxes turn values by the wheel. */
export function TextField({ value, type = 'text', unit, ...props }: InputProps) {
  const { inputMode, placeholder, maxLength, autoComplete, size } = props
  const box = (
    <input
      class="field-box"
      type={type as 'text'}
      value={value ?? ''}
      {...{ inputMode, placeholder, maxLength, size, autocomplete: autoComplete }}
      {...controlProps(props)}
    />
  )
  return (
    <Field {...props}>
      {unit ? (
        <span class="field-with-unit">
          {box}
          <span class="field-unit">{unit}</span>
        </span>
      ) : (
        box
      )}
    </Field>
  )
}

type AreaProps = FieldProps & { value?: string | undefined; rows?: number; maxLength?: number; placeholder?: string }

/** Several lines of text. */
export function TextArea({ value, rows = 5, maxLength, placeholder, ...props }: AreaProps) {
  return (
    <Field {...props}>
      <textarea class="field-box" {...{ rows, maxLength, placeholder }} {...controlProps(props)}>
        {value ?? ''}
      </textarea>
    </Field>
  )
}

type DateProps = FieldProps & { value?: string | undefined; min?: string; max?: string; time?: boolean }

/** A day as `2026-11-23`, with `time` also the minute as `2026-11-23T08:30`. */
export function DateField({ value, min, max, time, ...props }: DateProps) {
  const pattern = time ? '2026-11-23T08:30' : '2026-11-23'
  return (
    <Field {...props}>
      <input
        class="field-box field-date"
        type={time ? 'datetime-local' : 'date'}
        value={value ?? ''}
        placeholder={pattern}
        {...{ min, max }}
        {...controlProps(props)}
      />
    </Field>
  )
}

type FileProps = FieldProps & { accept?: string; multiple?: boolean; capture?: 'environment' }

/** Files to send; its form needs `upload`. */
export function FileField({ accept, multiple, capture, ...props }: FileProps) {
  return (
    <Field {...props}>
      <input class="field-file" type="file" {...{ accept, multiple, capture }} {...controlProps(props)} />
    </Field>
  )
}
