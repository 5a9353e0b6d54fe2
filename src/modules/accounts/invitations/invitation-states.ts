/** Where an invitation stands, and what can happen to it there: `state → move → next state`. */
export const invitationStates = {
  waiting: { use: 'used', revoke: 'revoked', expire: 'expired' },
  used: {},
  revoked: {},
  expired: {},
} as const satisfies Record<string, Record<string, string>>

export type InvitationState = keyof typeof invitationStates

/** An invitation works for seven days. */
export const invitationDays = 7

type Times = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

/** The state that the times of an invitation tell, at an instant in milliseconds. */
export function invitationState({ usedAt, revokedAt, expiresAt }: Times, now: number): InvitationState {
  if (usedAt) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt.getTime() <= now ? 'expired' : 'waiting'
}
