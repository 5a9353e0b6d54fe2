/** Where a request for erasure stands, and what can happen to it there: `state → move → next state`. */
export const erasureStates = {
  waiting: { 'take-back': 'taken-back', finish: 'done' },
  'taken-back': {},
  done: {},
} as const satisfies Record<string, Record<string, string>>

export type ErasureState = keyof typeof erasureStates

/** Days in which a request can be taken back before it is done. */
export const waitingDays = 7

/** The state that the times of a request tell. */
export function erasureState({ takenBackAt, doneAt }: { takenBackAt: Date | null; doneAt: Date | null }): ErasureState {
  if (doneAt) return 'done'
  return takenBackAt ? 'taken-back' : 'waiting'
}
