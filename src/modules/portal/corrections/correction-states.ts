/** States of a correction and the moves between them: the whole table. Readers see it once it is published. */
export const correctionStates = {
  draft: { change: 'draft', submit: 'in-review', urgent: 'published', drop: 'dropped' },
  'in-review': {
    change: 'in-review',
    pass: 'in-review',
    approve: 'published',
    return: 'returned',
    recall: 'draft',
    urgent: 'published',
    drop: 'dropped',
  },
  returned: { change: 'returned', submit: 'in-review', urgent: 'published', drop: 'dropped' },
  published: {},
  dropped: {},
} as const satisfies Record<string, Record<string, string>>

export type CorrectionState = keyof typeof correctionStates
export type OpenState = 'draft' | 'in-review' | 'returned'
export const openStates: readonly OpenState[] = ['draft', 'in-review', 'returned']

export type CorrectionMove = 'change' | 'submit' | 'pass' | 'approve' | 'return' | 'recall' | 'urgent' | 'drop'

/** The state that a move leads to; undefined where the move is forbidden. */
export function nextCorrectionState(state: CorrectionState, move: CorrectionMove): CorrectionState | undefined {
  const moves: Partial<Record<CorrectionMove, CorrectionState>> = correctionStates[state]
  return moves[move]
}
