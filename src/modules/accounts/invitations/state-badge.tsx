import type { Say } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import type { InvitationState } from './invitation-states.ts'
import type { invitationWords } from './words.data.ts'

const tones = { waiting: 'accent', used: 'good', revoked: 'neutral', expired: 'warn' } as const

/** Where an invitation stands. */
export function StateBadge({ state, t }: { state: InvitationState; t: Say<typeof invitationWords> }) {
  return <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>
}
