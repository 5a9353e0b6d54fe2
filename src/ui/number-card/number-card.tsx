import type { ComponentChildren } from 'preact'

type NumberCardProps = {
  label: string
  /** The number as people read it, grouped: 1,286. */
  value: string
  unit?: string
  /** Where the number comes from. A number without one does not belong on a page. */
  basis: { href: string; label: string }
  /** How it moved, with a sign and words. */
  change?: { text: string; tone: 'good' | 'bad' | 'plain' }
  children?: ComponentChildren
}

/** One large number, what it counts and its 依据. */
export function NumberCard({ label, value, unit, basis, change, children }: NumberCardProps) {
  return (
    <div class="number-card">
      <div class="number-card-head">
        <span>{label}</span>
        <a href={basis.href} aria-label={`${label}: ${basis.label}`}>
          {basis.label}
        </a>
      </div>
      <p class="number-card-value">
        <span class="number-card-number">{value}</span>
        {unit ? <span class="number-card-unit">{unit}</span> : null}
      </p>
      {change ? <p class={`number-card-change ${change.tone}`}>{change.text}</p> : null}
      {children}
    </div>
  )
}

/** Number cards side by side, in one row also on a phone. */
export function NumberRow(props: { children: ComponentChildren }) {
  return <div class="number-row">{props.children}</div>
}
