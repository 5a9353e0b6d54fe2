import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TextReading } from '../reading/read-text.ts'
import type { OnTry } from '../show/formula.tsx'
import { ProofList } from '../show/proof-list.tsx'
import { FigureRecord } from '../show/record.tsx'
import { chineseLang, type FigureVoice, sayWith } from '../show/voice.ts'

type Props = {
  voice: FigureVoice
  reading: TextReading
  /** The figure's place in the reading. */
  at: number
  broken: readonly number[]
  onTry: OnTry
  onClose: () => void
  /** What a trial did, while there is one. */
  children: ComponentChildren
}

/** The record of one figure and the sums that use it, over the page; closed by its button or the Escape key. */
export function FigureSheet({ voice, reading, at, broken, onTry, onClose, children }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const figure = reading.figures[at]!
  useEffect(() => {
    const mark = document.querySelector<HTMLElement>(`a.figure[data-figure="${at + 1}"]`)
    button.current!.focus()
    return () => mark?.focus()
  }, [at])
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])
  const uses = reading.checks.flatMap((check, place) => (check.figures.includes(at) ? [{ check, place }] : []))
  const checks = uses.map(({ check }) => check)
  const brokenHere = uses.flatMap(({ place }, here) => (broken.includes(place) ? [here] : []))
  return (
    <div class="figure-sheet" role="dialog" aria-labelledby="figure-sheet-title">
      <div class="figure-sheet-head">
        <h2 id="figure-sheet-title" lang={chineseLang(voice)}>
          {figure.quote}
        </h2>
        <button ref={button} type="button" class="button button-plain button-small" onClick={onClose}>
          {sayWith(voice, 'inText.close')}
        </button>
      </div>
      {children}
      {checks.length > 0 ? (
        <ProofList
          voice={voice}
          checks={checks}
          figures={reading.figures}
          broken={brokenHere}
          isBesideText
          onTry={onTry}
        />
      ) : (
        <p class="quiet">{sayWith(voice, 'inText.noSum')}</p>
      )}
      <FigureRecord voice={voice} figure={figure} />
    </div>
  )
}
