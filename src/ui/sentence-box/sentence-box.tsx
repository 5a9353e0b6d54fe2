import { Button } from '../button/button.tsx'

type SentenceBoxProps = {
  /** Where the sentence goes, as `?<name>=`. */
  action: string
  name: string
  /** What the box is for, said aloud. */
  label: string
  placeholder: string
  /** What the button says. */
  button: string
  value?: string
}

/** One large box for one sentence, by which most things here begin. Input methods work as in any box: no script. */
export function SentenceBox({ action, name, label, placeholder, button, value }: SentenceBoxProps) {
  return (
    <form class="sentence-box" action={action}>
      <input
        type="text"
        autocomplete="off"
        maxLength={500}
        value={value ?? ''}
        aria-label={label}
        {...{ name, placeholder }}
      />
      <Button tone="primary">{button}</Button>
    </form>
  )
}
