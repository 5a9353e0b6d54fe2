import type { Check, Figure } from '../kernel/index.ts'
import type { InSentence } from '../reading/read-text.ts'
import { Formula, type OnTry } from './formula.tsx'
import { sayOutcome } from './outcome.ts'
import { proofBars, type Segment } from './proof-bar.ts'
import { ProofPicture } from './proof-picture.tsx'
import { figureId } from './say-figure.ts'
import { chineseLang, chineseWith, type FigureVoice, sayWith } from './voice.ts'

type ListProps = {
  voice: FigureVoice
  checks: readonly Check[]
  figures: readonly InSentence<Figure>[]
  /** How many to show; all without it. */
  most?: number
  /** What a change has just broken, by its place: it is pointed out, and stays where it stood. */
  broken?: readonly number[]
  /** What a change has just mended: it stays where it stood. */
  mended?: readonly number[]
  /** Leaves the sentences away, where the text itself stands beside. */
  isBesideText?: boolean
  /** With it every number of a formula can be changed on the spot. */
  onTry?: OnTry
}

const signs: Record<Check['verdict'], string> = { holds: '✓', rounding: '≈', fails: '✗', derived: '→' }

/** Failing sums first; that a part lies within its whole says least. */
const rankOf = (rule: Check['rule'], isFailing: boolean): number => (isFailing ? 0 : rule === 'part_whole' ? 2 : 1)

/** The sums of a text: what it states, failing ones first, then what follows from it. */
export function ProofList({
  voice,
  checks,
  figures,
  most = checks.length,
  broken = [],
  mended = [],
  isBesideText,
  onTry,
}: ListProps) {
  const wasFailing = (check: Check, at: number) =>
    check.verdict === 'fails' ? !broken.includes(at) : mended.includes(at)
  const sorted = checks
    .map((check, at) => ({ check, at, rank: rankOf(check.rule, wasFailing(check, at)) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
  const parts = [
    ['proofs.stated', sorted.filter(({ check }) => check.verdict !== 'derived')],
    ['proofs.derived', sorted.filter(({ check }) => check.verdict === 'derived')],
  ] as const
  return (
    <>
      {parts.map(([title, list]) =>
        list.length === 0 ? null : (
          <section key={title} class="proofs">
            <h3>{sayWith(voice, title)}</h3>
            <ol class="plain-list">
              {list.map(({ check, at }) => (
                <Proof
                  key={at}
                  {...{ voice, check, figures, at }}
                  isBroken={broken.includes(at)}
                  hasSentence={!isBesideText}
                  {...(onTry ? { onTry } : {})}
                />
              ))}
            </ol>
          </section>
        ),
      )}
    </>
  )
}

type ProofProps = Omit<ListProps, 'checks' | 'broken' | 'mended' | 'most' | 'isBesideText'> & {
  check: Check
  at: number
  isBroken: boolean
  hasSentence: boolean
}

function Proof({ voice, check, figures, at, isBroken, hasSentence, onTry }: ProofProps) {
  const stated = figures[check.figures[check.figures.length - 1]!]
  return (
    <li class={`proof proof-verdict-${check.verdict}${isBroken ? ' proof-broken' : ''}`} id={`check-${at + 1}`}>
      <p class="proof-head">
        <span class={`verdict verdict-${check.verdict}`}>
          <span aria-hidden="true">{signs[check.verdict]} </span>
          {sayWith(voice, `verdict.${check.verdict}`)}
        </span>
        <span class="quiet">{sayWith(voice, `rule.${check.rule}`)}</span>
      </p>
      <Formula {...{ voice, check, figures }} {...(onTry ? { onTry } : {})} />
      <ProofPicture {...{ voice, check, figures }} />
      <Terms {...{ voice, check, figures }} />
      <p class="proof-outcome">{sayOutcome(voice, check, figures)}</p>
      {stated && hasSentence ? (
        <p class="proof-sentence" lang={chineseLang(voice)}>
          {clipped(stated.sentence)}
        </p>
      ) : null}
    </li>
  )
}

/** What each number counts, each leading to its line in the table of figures, in the colour of its part of the picture. */
function Terms({ voice, check, figures }: Pick<ProofProps, 'voice' | 'check' | 'figures'>) {
  const segments = proofBars(check, figures).flatMap(bar => bar.segments)
  return (
    <ul class="proof-terms plain-list">
      {check.figures.map(at => {
        const { quote, subject } = figures[at]!
        const segment = segments.find(({ figure }) => figure === at)
        return (
          <li key={at}>
            <a href={`#${figureId(at)}`} lang={chineseLang(voice)}>
              {segment ? <Swatch tone={segment.tone} /> : null}
              <b>{quote}</b> {chineseWith(voice, subject)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Swatch({ tone }: Pick<Segment, 'tone'>) {
  return (
    <svg class={`proof-segment proof-${tone}`} width="16" height="11" aria-hidden="true">
      <rect width="11" height="11" rx="2" />
    </svg>
  )
}

const longestSentence = 120

const clipped = (sentence: string): string =>
  sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)}…` : sentence
