/** States of a point, and where each move leads. Nothing leaves `refused` and `replaced`. */
export const pointStates = {
  suggested: { accept: 'accepted', refuse: 'refused' },
  accepted: { replace: 'replaced', refuse: 'refused' },
  refused: {},
  replaced: {},
} as const satisfies Record<string, Partial<Record<'accept' | 'refuse' | 'replace', string>>>

export type PointState = keyof typeof pointStates
export type PointMove = 'accept' | 'refuse' | 'replace'

/** The state that a move leads to; undefined where it is forbidden. */
export function nextPointState(state: PointState, move: PointMove): PointState | undefined {
  return (pointStates[state] as Partial<Record<PointMove, PointState>>)[move]
}
