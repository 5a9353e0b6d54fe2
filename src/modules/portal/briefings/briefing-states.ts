/**
 * States of a press conference and the moves between them: the whole table. Readers see all but drafts; one that took
 * place unannounced is written up afterwards.
 */
export const briefingStates = {
  draft: { announce: 'announced', end: 'over' },
  announced: { begin: 'live', end: 'over', cancel: 'cancelled', withdraw: 'draft' },
  live: { end: 'over', withdraw: 'draft' },
  over: { withdraw: 'draft' },
  cancelled: { announce: 'announced', withdraw: 'draft' },
} as const

export type BriefingState = keyof typeof briefingStates
export const briefingMoves = ['announce', 'begin', 'end', 'cancel', 'withdraw'] as const
export type BriefingMove = (typeof briefingMoves)[number]

/** Where a move leads; undefined where it is not allowed. */
export function nextBriefingState(state: BriefingState, move: BriefingMove): BriefingState | undefined {
  return (briefingStates[state] as Partial<Record<BriefingMove, BriefingState>>)[move]
}
