import type { VNode } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import { Card } from '#ui/card/card.tsx'
import { Disclosure } from '#ui/dialog/dialog.tsx'
import { Island } from '#ui/island/island.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import type { DocumentReading } from '../reading/read-document.ts'
import { ChangeReport } from '../show/change-report.tsx'
import { CountsBadge, countFigures } from '../show/counts.tsx'
import { FigureTable } from '../show/figure-table.tsx'
import { figureVoice } from '../show/figure-voice.ts'
import { ProofList } from '../show/proof-list.tsx'
import { figureId } from '../show/say-figure.ts'
import { type FigureVoice, sayWith } from '../show/voice.ts'
import { inTextWords } from './in-text.words.data.ts'
import type { Trial } from './trial.ts'

type Props = {
  visit: Visit
  /** The text's address inside the site; its figures stand at `<path>/figures.json`. */
  path: string
  reading: DocumentReading
  trial?: Trial | undefined
}

/** Holds what the server made until the first touch. */
const boardId = 'text-proofs'

/** How the figures of a text speak to its reader. */
export const inTextVoice = (visit: Pick<Visit, 'lang'>, reading: DocumentReading): FigureVoice =>
  figureVoice(visit.lang, [reading], inTextWords)

/** Before a text: brings its figures to life where there is script, and says so. */
export function TextIsland({ visit, path, reading }: Omit<Props, 'trial'>): VNode | null {
  if (reading.figures.length === 0) return null
  const live = sayWith(inTextVoice(visit, reading), 'inText.live')
  return <Island name="text-figures" props={{ address: link(visit, `${path}/figures.json`), live }} />
}

/** Beside a text: how many figures and sums it has, the sums, and a number to try. Nothing where it has no figures. */
export function TextProofs({ visit, path, reading, trial }: Props): VNode | null {
  if (reading.figures.length === 0) return null
  const voice = inTextVoice(visit, reading)
  const { checks, figures } = trial?.reading ?? reading
  return (
    <Card title={sayWith(voice, 'inText.title')} id="proofs">
      <div id={boardId} class="text-proofs">
        <p>
          <CountsBadge voice={voice} counts={countFigures(trial?.reading ?? reading)} />
        </p>
        {trial ? <ChangeReport voice={voice} effect={trial.effect} /> : null}
        {checks.length === 0 ? (
          <p class="quiet">{sayWith(voice, 'inText.none')}</p>
        ) : (
          <ProofList voice={voice} checks={checks} figures={figures} broken={trial?.effect.broken ?? []} isBesideText />
        )}
        {checks.length > 0 ? <TryForm {...{ visit, path, reading, voice }} isOpen={trial !== undefined} /> : null}
      </div>
      <p class="quiet">
        <a href={link(visit, '/figures')}>{sayWith(voice, 'inText.elsewhere')}</a>
      </p>
    </Card>
  )
}

type TryProps = Omit<Props, 'trial'> & { voice: FigureVoice; isOpen: boolean }

/** Works without script: asks for the same page with one number changed. */
function TryForm({ visit, path, reading, voice, isOpen }: TryProps) {
  const used = [...new Set(reading.checks.flatMap(check => check.figures))].sort((a, b) => a - b)
  const say = (name: string) => sayWith(voice, `inText.${name}`)
  return (
    <Disclosure summary={say('try')} open={isOpen}>
      <form action={`${link(visit, path)}#proofs`} method="get" class="try-figure">
        <label>
          {say('tryWhich')}
          <select name="try">
            {used.map(at => (
              <option key={at} value={at + 1}>
                {reading.figures[at]!.quote}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('tryValue')}
          <input name="value" type="text" inputMode="decimal" autocomplete="off" maxLength={40} required />
        </label>
        <button type="submit" class="button button-plain">
          {say('tryButton')}
        </button>
      </form>
      <p class="quiet">{say('tryHint')}</p>
    </Disclosure>
  )
}

/** Below a text: its figures, one a line; the marks in the text lead there. */
export function TextFigures({ visit, path, reading }: Omit<Props, 'trial'>): VNode | null {
  if (reading.figures.length === 0) return null
  const voice = inTextVoice(visit, reading)
  return (
    <Section
      title={sayWith(voice, 'figures.caption')}
      id="figures"
      aside={<a href={link(visit, `${path}/figures.json`)}>{sayWith(voice, 'inText.open')}</a>}
    >
      <FigureTable voice={voice} figures={reading.figures} hidden={rejected(reading)} />
    </Section>
  )
}

const rejected = ({ figures }: DocumentReading) =>
  new Set(figures.flatMap(({ decision }, at) => (decision?.verdict === 'rejected' ? [at] : [])))

/** A place of a text to be marked as a figure: where its mark leads, and whether a sum with it fails. */
export type FigurePlace = { start: number; end: number; number: number; href: string; fails: boolean }

/** The places of a text's figures in their order, none over another; without those that a person rejected. */
export function figurePlaces(reading: DocumentReading): FigurePlace[] {
  const failing = new Set(reading.checks.flatMap(check => (check.verdict === 'fails' ? check.figures : [])))
  const hidden = rejected(reading)
  let behind = 0
  return reading.figures.flatMap(({ start, end }, at) => {
    if (hidden.has(at) || start < behind) return []
    behind = end
    return [{ start, end, number: at + 1, href: `#${figureId(at)}`, fails: failing.has(at) }]
  })
}
