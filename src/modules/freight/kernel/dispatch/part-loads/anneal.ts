import type { Budget } from './budget.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { recreate } from './recreate.ts'
import { neighbours, ruin } from './ruin.ts'

/** Stops that a ruin hits on average. */
const averageHit = 12
/** First temperature, in mean distances of a request, and how far it falls. */
const firstHeat = 0.15
const lastHeat = 0.0005

/**
 * Shortens a plan, never with more routes, by ruining and recreating it under simulated annealing (Schrimpf 2000;
 * Christiaens and Vanden Berghe 2020), until the budget is spent. Gives back the best plan that was met.
 */
export function anneal(start: Plan, budget: Budget, random: Random): Plan {
  const near = neighbours(start.problem)
  const scale = start.distance / Math.max(1, start.problem.requests)
  let [current, best] = [start, start]
  let [length, least] = [start.distance, start.distance]
  for (let spent = budget.spent(); spent < 1; spent = budget.next()) {
    const heat = scale * firstHeat * (lastHeat / firstHeat) ** spent
    const next = current.copy()
    ruin(next, near, averageHit, random)
    recreate(next, current.routes.length, random)
    if (next.absent.length > 0) continue
    const nextLength = next.distance
    const isFewer = next.routes.length < current.routes.length
    if (!isFewer && nextLength >= length - heat * Math.log(random.unit())) continue
    current = next
    length = nextLength
    if (next.routes.length < best.routes.length || length < least) {
      best = next
      least = length
    }
  }
  return best
}
