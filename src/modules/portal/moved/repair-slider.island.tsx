import { useState } from 'preact/hooks'
import type { RepairedLine } from './repair-segments.ts'
import { countRepairs, RepairedText } from './repaired-text.tsx'

type Props = {
  lines: RepairedLine[]
  count: number
  label: string
  /** `{n}` of `{all}`, in the reader's language. */
  told: string
  damaged: string
  repaired: string
}

/** The old text, which turns into the repaired one as the slider is drawn to the right. */
export default function RepairSlider({ lines, count, label, told, damaged, repaired }: Props) {
  const [made, setMade] = useState(Math.round(count / 2))
  let before = 0
  return (
    <div class="repair-slider">
      <div class="repair-slider-head">
        <label>
          <span>{label}</span>
          <span class="repair-slider-line">
            <span>{damaged}</span>
            <input
              type="range"
              min={0}
              max={count}
              value={made}
              onInput={event => setMade(Number(event.currentTarget.value))}
            />
            <span>{repaired}</span>
          </span>
        </label>
        <output>{told.replace('{n}', String(made)).replace('{all}', String(count))}</output>
      </div>
      {lines.map(line => {
        const first = before
        before += countRepairs(line)
        return <RepairedText key={line.id} line={line} made={made - first} />
      })}
    </div>
  )
}
