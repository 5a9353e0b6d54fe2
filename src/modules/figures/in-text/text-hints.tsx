import type { Visit } from '#platform/http/visit.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import type { DocumentReading } from '../reading/read-document.ts'
import { CountsBadge, countFigures } from '../show/counts.tsx'
import { sayOutcome } from '../show/outcome.ts'
import { type FigureVoice, sayWith } from '../show/voice.ts'
import { type HintLine, hintLines } from './hint-lines.ts'
import { inTextVoice } from './text-figures.tsx'

type Props = {
  visit: Visit
  /** As it was written, and what was read from it. */
  text: string
  reading: DocumentReading
}

const mostShown = 100

/** For whoever writes or reviews a text: what its figures leave to look at, each with its sentence. */
export function TextHints({ visit, text, reading }: Props) {
  const voice = inTextVoice({ lang: visit.lang }, reading)
  const lines = hintLines(text, reading)
  const rows = lines.slice(0, mostShown).map((line, at) => ({ ...line, at }))
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'quote', label: sayWith(voice, 'figure.quote'), cell: ({ quote }) => <span lang="zh">{quote}</span> },
    { key: 'kind', label: sayWith(voice, 'hints.title'), cell: line => sayHint(voice, line, reading) },
    { key: 'sentence', label: sayWith(voice, 'figure.sentence'), cell: line => <InSentence {...line} /> },
  ]
  return (
    <>
      <p>
        <CountsBadge voice={voice} counts={countFigures(reading)} />
      </p>
      {rows.length > 0 ? (
        <Table caption={sayWith(voice, 'hints.title')} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
      ) : null}
      {lines.length > rows.length ? <p class="quiet">… {lines.length}</p> : null}
    </>
  )
}

function sayHint(voice: FigureVoice, { kind, check }: HintLine, { figures }: DocumentReading) {
  const what = sayWith(voice, `hint.${kind}`)
  return check ? `${what} · ${sayOutcome(voice, check, figures)}` : what
}

function InSentence({ sentence, quote }: HintLine) {
  const at = sentence.indexOf(quote)
  if (at < 0) return <span lang="zh">{sentence}</span>
  return (
    <span lang="zh">
      {sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}
    </span>
  )
}
