import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import type { ArticleState } from './article-states.ts'
import { stateSayings } from './state-words.data.ts'

const tones: Record<ArticleState, Tone> = {
  draft: 'neutral',
  'in-review': 'accent',
  returned: 'warn',
  approved: 'calm',
  scheduled: 'calm',
  published: 'good',
  withdrawn: 'warn',
}

/** Where an article stands, in a word. */
export function StateBadge({ visit, state }: { visit: Visit; state: ArticleState }) {
  return <Badge tone={tones[state]}>{inLang(stateSayings[state], visit.lang)}</Badge>
}
