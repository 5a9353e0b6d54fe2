import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import type { CorrectionState } from './correction-states.ts'
import { correctionStateSayings } from './corrections.words.data.ts'

const tones: Record<CorrectionState, Tone> = {
  draft: 'neutral',
  'in-review': 'accent',
  returned: 'warn',
  published: 'good',
  dropped: 'neutral',
}

/** Where a correction stands, in a word. */
export function CorrectionBadge({ visit, state }: { visit: Visit; state: CorrectionState }) {
  return <Badge tone={tones[state]}>{inLang(correctionStateSayings[state], visit.lang)}</Badge>
}
