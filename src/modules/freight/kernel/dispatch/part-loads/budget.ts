/** How much of the allowed work is done. One iteration is one ruined or one ejected plan. */
export type Budget = {
  /** Share of the budget that is spent, from 0; 1 and more is the end. */
  spent(): number
  /** Counts an iteration and gives back what is spent. */
  next(): number
  /** Whether so many iterations have passed that whoever waits should hear of it. */
  isTimeToTell(): boolean
}

const tellEvery = 256

/** Seconds or iterations, whichever end first; the clock counts seconds. */
export type Allowance = { seconds?: number; iterations?: number; nowS?: () => number }

/** A budget that counts its iterations. */
export function createBudget({ seconds = Infinity, iterations = Infinity, nowS }: Allowance) {
  const beganS = nowS?.() ?? 0
  let done = 0
  const spent = () => {
    const ofTime = nowS && seconds < Infinity ? (nowS() - beganS) / seconds : 0
    return Math.max(ofTime, done / iterations)
  }
  const next = () => {
    done += 1
    return spent()
  }
  return { spent, next, isTimeToTell: () => done % tellEvery === 0, iterations: () => done }
}

/** The part of a budget up to a share of it. */
export function partOf(budget: Budget, from: number, to: number): Budget {
  const scaled = (spent: number) => (spent >= 1 ? 1 : (spent - from) / (to - from))
  return { spent: () => scaled(budget.spent()), next: () => scaled(budget.next()), isTimeToTell: budget.isTimeToTell }
}
