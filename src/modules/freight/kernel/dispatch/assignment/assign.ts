import { auction } from './auction.ts'
import { exactPrices } from './exact-prices.ts'
import { findHallRows } from './hall.ts'
import type { SparseCosts } from './sparse.ts'

/**
 * Every row's column at the least total cost, with the prices that prove it: `u[r] + v[c] <= cost` on every arc, equal
 * where `r` takes `c`, `v <= 0`, and `v = 0` on columns that nobody takes. All numbers are integers.
 */
export type Assigned = {
  assignment: Int32Array
  objective: number
  u: Float64Array
  v: Float64Array
}

/** Rows of which not each can have a column, because together they know too few. */
export type Unassignable = { hall: number[] }

/** Solves a sparse assignment problem exactly, or proves that it has no solution. */
export function assign(costs: SparseCosts): Assigned | Unassignable {
  const hall = findHallRows(costs)
  if (hall) return { hall }
  const finished = auction(costs)
  return withPrices(costs, finished.held, exactPrices(finished))
}

function withPrices({ rows, idx, cost }: SparseCosts, held: Int32Array, prices: Float64Array): Assigned {
  const assignment = new Int32Array(rows)
  const u = new Float64Array(rows)
  let objective = 0
  for (let row = 0; row < rows; row++) {
    const arc = held[row]!
    const column = idx[arc]!
    assignment[row] = column
    objective += cost[arc]!
    u[row] = cost[arc]! + prices[column]!
  }
  return { assignment, objective, u, v: prices.map(price => 0 - price) }
}
