import type { ComponentChildren } from 'preact'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import type { ChangeEffect } from '../reading/change-effect.ts'
import type { TextReading } from '../reading/read-text.ts'
import { ChangeReport } from '../show/change-report.tsx'
import { ClaimList, UnreadList } from '../show/claim-list.tsx'
import { CountsBadge, countFigures } from '../show/counts.tsx'
import { FigureTable } from '../show/figure-table.tsx'
import type { OnTry } from '../show/formula.tsx'
import { HintList } from '../show/hint-list.tsx'
import { MarkedText } from '../show/marked-text.tsx'
import { ProofList } from '../show/proof-list.tsx'
import { type FigureVoice, sayWith } from '../show/voice.ts'

export type ResultsProps = {
  voice: FigureVoice
  text: string
  reading: TextReading
  /** What a change of the text did, where there was one. */
  effect?: ChangeEffect | undefined
  onTry?: OnTry
  /** What can be done here, below the counts. */
  children?: ComponentChildren
}

const most = { figures: 300, checks: 150, characters: 30_000, others: 100 }

/** Everything that a text says in numbers, on the server and in the browser alike. */
export function Results(props: ResultsProps) {
  const { voice, text, reading, effect, children } = props
  const t = (key: string) => sayWith(voice, key)
  if (reading.figures.length + reading.unread.length + reading.claims.length === 0)
    return <EmptyState title={t('none')} why={t('noneWhy')} />
  return (
    <Stack>
      <div class="figures-head">
        <CountsBadge voice={voice} counts={countFigures(reading)} />
        <div aria-live="polite">{effect ? <ChangeReport voice={voice} effect={effect} /> : null}</div>
        {children}
      </div>
      <div class="figures-results">
        <Card title={t('proofs')}>
          <Proofs {...props} />
        </Card>
        <Card title={t('marked')} id="marked-text">
          <MarkedText
            text={text}
            figures={reading.figures}
            checks={reading.checks}
            most={Math.min(text.length, most.characters)}
          />
        </Card>
      </div>
      <Figures voice={voice} reading={reading} />
      <Others voice={voice} reading={reading} />
    </Stack>
  )
}

function Proofs({ voice, reading, effect, onTry }: ResultsProps) {
  const { checks, figures } = reading
  if (checks.length === 0) return <p class="quiet">{sayWith(voice, 'noProofs')}</p>
  return (
    <>
      <ProofList
        voice={voice}
        checks={checks}
        figures={figures}
        most={most.checks}
        isBesideText
        {...(effect ? { broken: effect.broken, mended: effect.mended } : {})}
        {...(onTry ? { onTry } : {})}
      />
      <More voice={voice} shown={most.checks} all={checks.length} />
    </>
  )
}

type PartProps = Pick<ResultsProps, 'voice' | 'reading'>

function Figures({ voice, reading }: PartProps) {
  if (reading.figures.length === 0) return null
  return (
    <Card title={sayWith(voice, 'figures.caption')}>
      <FigureTable voice={voice} figures={reading.figures} most={most.figures} />
      <More voice={voice} shown={most.figures} all={reading.figures.length} />
    </Card>
  )
}

function Others({ voice, reading }: PartProps) {
  const t = (key: string) => sayWith(voice, key)
  const { claims, unread, hints } = reading
  return (
    <Columns shape={claims.length > 0 && unread.length > 0 ? 3 : 2}>
      {hints.length > 0 ? (
        <Card title={t('hints.title')}>
          <HintList voice={voice} reading={reading} />
        </Card>
      ) : null}
      {claims.length > 0 ? (
        <Card title={t('claims.title')}>
          <p class="quiet">{t('claims.why')}</p>
          <ClaimList voice={voice} claims={claims.slice(0, most.others)} />
          <More voice={voice} shown={most.others} all={claims.length} />
        </Card>
      ) : null}
      {unread.length > 0 ? (
        <Card title={t('unread.title')}>
          <UnreadList voice={voice} unread={unread.slice(0, most.others)} />
          <More voice={voice} shown={most.others} all={unread.length} />
        </Card>
      ) : null}
    </Columns>
  )
}

function More({ voice, shown, all }: { voice: FigureVoice; shown: number; all: number }) {
  return all > shown ? <p class="quiet">{sayWith(voice, 'more', { n: shown, all })}</p> : null
}
