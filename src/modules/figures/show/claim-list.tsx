import type { Claim, UnreadPlace } from '../kernel/index.ts'
import type { InSentence } from '../reading/read-text.ts'
import { chineseLang, chineseWith, type FigureVoice, sayWith } from './voice.ts'

type ClaimProps = { voice: FigureVoice; claims: readonly InSentence<Claim>[] }

/** Superlatives without a number, each with the scope in which it is claimed and its sentence. */
export function ClaimList({ voice, claims }: ClaimProps) {
  return (
    <ul class="claims plain-list">
      {claims.map(({ quote, scope, sentence, start }) => (
        <li key={start}>
          <p>
            <strong lang={chineseLang(voice)}>{quote}</strong>{' '}
            <span class="quiet" {...(scope === null ? {} : { lang: chineseLang(voice) })}>
              {scope === null ? sayWith(voice, 'scope.none') : chineseWith(voice, scope)}
            </span>
          </p>
          <p class="proof-sentence" lang={chineseLang(voice)}>
            {sentence}
          </p>
        </li>
      ))}
    </ul>
  )
}

type UnreadProps = { voice: FigureVoice; unread: readonly UnreadPlace[] }

/** Places that look like figures and cannot be read, each with why. */
export function UnreadList({ voice, unread }: UnreadProps) {
  return (
    <ul class="claims plain-list">
      {unread.map(({ quote, why, start }) => (
        <li key={start}>
          <strong lang={chineseLang(voice)}>{quote}</strong>{' '}
          <span class="quiet">{sayWith(voice, `unread.${why}`)}</span>
        </li>
      ))}
    </ul>
  )
}
