export type Step = {
  label: string
  state: 'done' | 'now' | 'ahead' | 'failed'
  /** Who or when, in small. */
  note?: string
  /** State in words, for readers aloud. */
  stateWord: string
}

/** Where something stands on its way: steps in order, side by side, under each other on a phone. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol class="stepper plain-list" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          class={`step step-${step.state}`}
          {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}
        >
          <span class="step-mark" aria-hidden="true">
            {marks[step.state] ?? index + 1}
          </span>
          <span class="step-words">
            {step.label}
            <span class="only-read-aloud"> {step.stateWord}</span>
            {step.note ? <span class="step-note">{step.note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

const marks: Partial<Record<Step['state'], string>> = { done: '✓', failed: '!' }
