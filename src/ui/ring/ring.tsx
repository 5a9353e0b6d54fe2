type RingProps = {
  /** How much of the way is gone, 0 to 1; past 1 the ring is full. */
  share: number
  /** What stands inside, short: 2 天. */
  text: string
  /** What the ring says in a sentence, read aloud. */
  label: string
  tone?: 'plain' | 'good' | 'warn' | 'bad'
}

const radius = 42
const around = 2 * Math.PI * radius

/** A clock or a share as a ring, drawn clockwise from the top. */
export function Ring({ share, text, label, tone = 'plain' }: RingProps) {
  const drawn = Math.min(1, Math.max(0, share)) * around
  return (
    <svg class={`ring ring-${tone}`} width="96" height="96" viewBox="0 0 96 96" role="img" aria-label={label}>
      <circle class="ring-whole" cx="48" cy="48" r={radius} />
      <circle
        class="ring-part"
        cx="48"
        cy="48"
        r={radius}
        transform="rotate(-90 48 48)"
        stroke-dasharray={`${drawn.toFixed(1)} ${around.toFixed(1)}`}
      />
      <text x="48" y="54" text-anchor="middle">
        {text}
      </text>
    </svg>
  )
}
