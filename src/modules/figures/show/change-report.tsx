import type { ChangeEffect } from '../reading/change-effect.ts'
import { type FigureVoice, sayWith } from './voice.ts'

const most = 5

/** What a change of a number does to the sums, in a line: which figures differ, how many sums broke, how many stand. */
export function ChangeReport({ voice, effect }: { voice: FigureVoice; effect: ChangeEffect }) {
  const { changed, lost, added, broken, mended, unmoved } = effect
  const told = [
    ...(broken.length > 0 ? [sayWith(voice, 'change.broken', { n: broken.length })] : []),
    ...(mended.length > 0 ? [sayWith(voice, 'change.mended', { n: mended.length })] : []),
    ...(broken.length + mended.length === 0 ? [sayWith(voice, 'change.nothing')] : []),
    ...(unmoved > 0 ? [sayWith(voice, 'change.unmoved', { n: unmoved })] : []),
  ]
  const pairs = [
    ...changed.map(({ before, after }) => `${before.quote} → ${after.quote}`),
    ...lost.map(({ quote }) => `${quote} → ${sayWith(voice, 'change.lost')}`),
    ...added.map(({ quote }) => `+ ${quote}`),
  ]
  return (
    <p class={`change-report${broken.length > 0 ? ' change-report-bad' : ''}`}>
      <strong>{pairs.slice(0, most).join('; ')}</strong>
      {pairs.length > most ? ' …' : ''}
      <br />
      {told.join(' ')}
    </p>
  )
}
