type ProgressProps = {
  label: string
  /** How much is done, 0 to 1; undefined while nobody can say. */
  done: number | undefined
  /** What stands behind the bar: 63%, 还要 2 分钟. */
  note?: string
}

/** How far a long work is. The width is an attribute of the drawing, never a style. */
export function Progress({ label, done, note }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, done ?? 0)) * 100)
  return (
    <div class="progress">
      <div class="progress-words">
        <span>{label}</span>
        <span class="quiet">{note ?? (done === undefined ? '' : `${percent}%`)}</span>
      </div>
      <progress
        class="only-read-aloud"
        aria-label={label}
        max={100}
        {...(done === undefined ? {} : { value: percent })}
      />
      <svg class="progress-bar" width="100%" height="8" aria-hidden="true">
        <rect class="progress-whole" width="100%" height="8" rx="4" />
        <rect class="progress-done" width={`${percent}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
