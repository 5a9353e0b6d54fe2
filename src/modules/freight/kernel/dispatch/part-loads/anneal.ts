import type { Budget } from './budget.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { recreate } from './recreate.ts'
import { nearness, ruin } from './ruin.ts'

/** Stops that a ruin hits on average. */
const averageHit = 12
/** First temperature, in mean distances of a request, and how far it falls. */
const firstHeat = 1
const lastHeat = 0.003

/**
 * Shortens a plan, never with more routes or more absent requests, by ruining and recreating it under simulated annealing
 * (Schrimpf 2000; Christiaens and Vanden Berghe 2020), until the budget is spent. Returns the best plan that was met, and
 * yields it now and then before.
 */
export function* anneal(start: Plan, budget: Budget, random: Random): Generator<Plan, Plan> {
  if (start.routes.length === 0) return start
  const near = nearness(start.problem)
  const scale = start.distance / start.problem.requests
  let [current, best] = [start, start]
  let [length, least] = [start.distance, start.distance]
  for (let spent = budget.spent(); spent < 1; spent = budget.next()) {
    if (budget.isTimeToTell()) yield best
    const heat = scale * firstHeat * (lastHeat / firstHeat) ** spent
    const next = current.copy()
    ruin(next, near, averageHit, random)
    recreate(next, current.routes.length, random)
    const nextLength = next.distance
    const standing = compare(next, current)
    if (standing > 0 || (standing === 0 && nextLength >= length - heat * Math.log(random.unit()))) continue
    current = next
    length = nextLength
    if (compare(next, best) < 0 || length < least) {
      best = next
      least = length
    }
  }
  return best
}

/** Negative when the first plan serves more requests, or as many with fewer routes. */
function compare(one: Plan, two: Plan): number {
  return one.absent.length - two.absent.length || one.routes.length - two.routes.length
}
