import { useEffect, useRef, useState } from 'preact/hooks'

type Props = {
  label: string
  /** What the button says that takes it. */
  yes: string
  /** What the other button says. */
  no: string
  /** What is wrong with what was typed, said below. */
  wrong?: string
  onAnswer: (typed: string) => void
  onCancel: () => void
}

/** One question under the toolbar: an address, the words of a picture. Enter answers, Escape leaves it. */
export function Asking({ label, yes, no, wrong, onAnswer, onCancel }: Props) {
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current!.focus(), [label])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter') return
    event.preventDefault()
    onAnswer(typed.trim())
  }
  return (
    <div class="editor-asking">
      <label>
        {label}
        <input
          class="field-box"
          type="text"
          maxLength={500}
          ref={box}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {wrong ? <p class="field-error">{wrong}</p> : null}
      <button type="button" class="button button-plain button-small" onClick={() => onAnswer(typed.trim())}>
        {yes}
      </button>
      <button type="button" class="button button-quiet button-small" onClick={onCancel}>
        {no}
      </button>
    </div>
  )
}
