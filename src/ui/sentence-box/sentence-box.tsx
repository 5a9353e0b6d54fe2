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
  /** What else the sentence can be for: small buttons below, each sending it to an address of its own. */
  chips?: readonly { label: string; action: string }[]
}

/** One large box for one sentence, by which most things here begin. Input methods work as in any box: no script. */
export function SentenceBox({ action, name, label, placeholder, button, value, chips = [] }: SentenceBoxProps) {
  return (
    <form action={action}>
      <div class="sentence-box">
        <input
          type="text"
          autocomplete="off"
          maxLength={500}
          value={value ?? ''}
          aria-label={label}
          {...{ name, placeholder }}
        />
        <Button tone="primary">{button}</Button>
      </div>
      {chips.length > 0 ? (
        <div class="sentence-chips">
          {chips.map(chip => (
            <button key={chip.action} type="submit" class="tag" formaction={chip.action}>
              {chip.label}
            </button>
          ))}
        </div>
      ) : null}
    </form>
  )
}
