import { useEffect, useState } from 'preact/hooks'
import type { TextReading } from '../reading/read-text.ts'
import { ChangeReport } from '../show/change-report.tsx'
import { CountsBadge, countFigures } from '../show/counts.tsx'
import { ProofList } from '../show/proof-list.tsx'
import { type FigureVoice, sayWith } from '../show/voice.ts'
import { FigureSheet } from './figure-sheet.tsx'
import { type Trial, tryNumber } from './trial.ts'

/** What an article's `figures.json` holds, and the figure that was touched first. */
type Props = { text: string; published: string; voice: FigureVoice; opened: number | null } & TextReading

/** The sums of an article, with numbers that can be changed on the spot, and the record of the figure that is touched. */
export function LiveText({ text, published, voice, opened: first, ...reading }: Props) {
  const original = { text, published, reading }
  const [trial, setTrial] = useState<Trial>()
  const [opened, setOpened] = useState(first)
  const now = trial?.reading ?? reading
  useEffect(() => listenForMarks(setOpened), [])
  useEffect(() => showFailing(now), [now])
  const put = (at: number, typed: string) => {
    const next = tryNumber(original, trial ?? original, at, typed)
    if (next) setTrial(next.text === text ? undefined : next)
  }
  const { broken, mended } = trial?.effect ?? { broken: [], mended: [] }
  const report = trial ? (
    <>
      <ChangeReport voice={voice} effect={trial.effect} />
      <button type="button" class="button button-plain button-small" onClick={() => setTrial(undefined)}>
        {sayWith(voice, 'inText.restore')}
      </button>
    </>
  ) : null
  return (
    <>
      <p>
        <CountsBadge voice={voice} counts={countFigures(now)} />
      </p>
      <div aria-live="polite">{report}</div>
      {now.checks.length > 0 ? (
        <ProofList {...{ voice, broken, mended }} checks={now.checks} figures={now.figures} isBesideText onTry={put} />
      ) : (
        <p class="quiet">{sayWith(voice, 'inText.none')}</p>
      )}
      {opened !== null && now.figures[opened] ? (
        <FigureSheet {...{ voice, broken }} reading={now} at={opened} onTry={put} onClose={() => setOpened(null)}>
          {report}
        </FigureSheet>
      ) : null}
    </>
  )
}

/** Tells which mark of the text is touched, for as long as the article is alive. */
function listenForMarks(open: (at: number) => void): () => void {
  const look = (event: Event) => {
    const mark = (event.target as Element).closest<HTMLElement>('a.figure[data-figure]')
    if (!mark) return
    event.preventDefault()
    open(Number(mark.dataset.figure) - 1)
  }
  document.addEventListener('click', look)
  return () => document.removeEventListener('click', look)
}

/** Paints the marks of the text whose sums fail. */
function showFailing({ checks }: Pick<TextReading, 'checks'>) {
  const failing = new Set(checks.flatMap(check => (check.verdict === 'fails' ? check.figures : [])))
  for (const mark of document.querySelectorAll<HTMLElement>('a.figure[data-figure]'))
    mark.classList.toggle('figure-failing', failing.has(Number(mark.dataset.figure) - 1))
}
