import type { ComponentChildren } from 'preact'
import type { Hint, HintKind } from '../reading/hints.ts'
import type { TextReading } from '../reading/read-text.ts'
import { figureId } from './say-figure.ts'
import { chineseLang, type FigureVoice, sayWith } from './voice.ts'

type Props = { voice: FigureVoice; reading: TextReading; most?: number }

/** What someone should look at, by kind; each leads to its sum or to its line in the table. */
export function HintList({ voice, reading, most = 20 }: Props) {
  const kinds = new Map<HintKind, Hint[]>()
  for (const hint of reading.hints) kinds.set(hint.kind, [...(kinds.get(hint.kind) ?? []), hint])
  return (
    <ul class="hints plain-list">
      {[...kinds].map(([kind, hints]) => (
        <li key={kind}>
          <p>{sayWith(voice, `hint.${kind}`)}</p>
          <p class="hint-places" lang={chineseLang(voice)}>
            {hints.slice(0, most).map(hint => (
              <Place key={hint.at} hint={hint} reading={reading} />
            ))}
            {hints.length > most ? `… ${hints.length}` : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Place({ hint, reading }: { hint: Hint; reading: TextReading }) {
  const { figures, checks, claims, unread } = reading
  const to = (href: string, children: ComponentChildren) => <a href={href}>{children}</a>
  switch (hint.about) {
    case 'check': {
      const places = checks[hint.at]!.figures
      return to(`#check-${hint.at + 1}`, figures[places[places.length - 1]!]!.quote)
    }
    case 'figure':
      return to(`#${figureId(hint.at)}`, figures[hint.at]!.quote)
    case 'claim':
      return <span>{claims[hint.at]!.quote}</span>
    case 'unread':
      return <span>{unread[hint.at]!.quote}</span>
  }
}
