/** When what happened to a change of a lost number; see the table. */
export type LostNumberTimes = {
  expiresAt: Date
  provedAt: Date | null
  doneAt: Date | null
  stoppedAt: Date | null
}

/** asked: the code to the new number is not typed yet; waiting: a second officer must look. The others are the end. */
export type LostNumberState = 'asked' | 'waiting' | 'done' | 'stopped' | 'over'

/** How a change of a lost number stands at an instant, in milliseconds since the epoch. */
export function lostNumberState(
  { expiresAt, provedAt, doneAt, stoppedAt }: LostNumberTimes,
  nowMs: number,
): LostNumberState {
  if (doneAt) return 'done'
  if (stoppedAt) return 'stopped'
  if (expiresAt.getTime() <= nowMs) return 'over'
  return provedAt ? 'waiting' : 'asked'
}
