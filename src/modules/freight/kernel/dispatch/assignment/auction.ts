import { type ByColumn, byColumn, type SparseCosts } from './sparse.ts'

/**
 * Rows that hold columns at prices. The prices are never negative, and a column that nobody holds ends every round at
 * price 0. All numbers are multiples of a power of two, so that every sum is exact.
 */
export type Auction = {
  costs: SparseCosts
  byColumn: ByColumn
  price: Float64Array
  /** Arc by which a row holds its column, or -1. */
  held: Int32Array
  /** Row that holds a column, or -1. */
  owner: Int32Array
  /** Rows that wait for a column, as a ring. */
  waiting: Int32Array
  /** What a row pays more for the only column that it can have. */
  loneRise: number
}

/** How much finer each round is than the one before it. */
const refinement = 6

/**
 * Assigns every row at the least total cost by an auction in rounds (Bertsekas 1988), whose step `epsilon` becomes finer
 * until it is below 1 / rows. In each round free rows bid (forward), then free columns with a price ask for rows (reverse:
 * Bertsekas and Castañon 1992), which is what columns that outnumber the rows need. There must be an assignment of every row.
 */
export function auction(costs: SparseCosts): Auction {
  const { rows, columns } = costs
  const range = rangeOf(costs.cost)
  const state: Auction = {
    costs,
    byColumn: byColumn(costs),
    price: new Float64Array(columns),
    held: new Int32Array(rows).fill(-1),
    owner: new Int32Array(columns).fill(-1),
    waiting: new Int32Array(rows),
    loneRise: 2 * range + 1,
  }
  const finest = finestStep(rows)
  for (let epsilon = coarsestStep(range, finest); ; epsilon = Math.max(finest, epsilon / refinement)) {
    const step = Math.ceil(epsilon / finest) * finest
    bid(state, release(state, step), step)
    askAll(state, step)
    if (step === finest) return state
  }
}

/** A power of two below 1 / rows: with it, no better assignment can hide. */
export const finestStep = (rows: number) => 2 ** -Math.ceil(Math.log2(rows + 2))

const coarsestStep = (range: number, finest: number) => Math.max(finest, range / 32)

function rangeOf(cost: Int32Array): number {
  let [least, most] = [0, 0]
  for (const each of cost) {
    if (each < least) least = each
    if (each > most) most = each
  }
  return most - least
}

/** Frees the rows whose column is dearer than their best by more than a step; gives back how many rows now wait. */
function release({ costs: { rows, ptr, idx, cost }, price, held, owner, waiting }: Auction, step: number): number {
  let count = 0
  for (let row = 0; row < rows; row++) {
    const arc = held[row]!
    if (arc >= 0) {
      const most = cost[arc]! + price[idx[arc]!]! - step
      const end = ptr[row + 1]!
      let other = ptr[row]!
      while (other < end && cost[other]! + price[idx[other]!]! >= most) other++
      if (other === end) continue
      owner[idx[arc]!] = -1
      held[row] = -1
    }
    waiting[count++] = row
  }
  return count
}

/** Lets the waiting rows bid until each holds a column. A bid raises the price by what the column is better than the next best. */
function bid({ costs, price, held, owner, waiting, loneRise }: Auction, count: number, step: number) {
  const { ptr, idx, cost } = costs
  while (count > 0) {
    const row = waiting[--count]!
    let [best, second, bestArc] = [Infinity, Infinity, -1]
    for (let arc = ptr[row]!, end = ptr[row + 1]!; arc < end; arc++) {
      const value = cost[arc]! + price[idx[arc]!]!
      if (value >= second) continue
      if (value < best) {
        second = best
        best = value
        bestArc = arc
      } else second = value
    }
    const column = idx[bestArc]!
    price[column]! += (second === Infinity ? loneRise : second - best) + step
    const loser = owner[column]!
    owner[column] = row
    held[row] = bestArc
    if (loser >= 0) {
      held[loser] = -1
      waiting[count++] = loser
    }
  }
}

/** Lets every free column with a price ask, until it and those that it empties are taken or cost nothing. */
function askAll(state: Auction, step: number) {
  const { owner, price, costs } = state
  for (let column = 0; column < costs.columns; column++) {
    let free = column
    while (free >= 0 && owner[free]! < 0 && price[free]! > 0) free = ask(state, free, step)
  }
}

/** A free column goes to the row that gains most by it, at the price where the next best would not mind; gives back the column left by that row. */
function ask({ costs: { idx, cost }, byColumn, price, held, owner }: Auction, column: number, step: number): number {
  let [best, second, bestArc, bestRow] = [-Infinity, -Infinity, -1, -1]
  for (let place = byColumn.ptr[column]!, end = byColumn.ptr[column + 1]!; place < end; place++) {
    const row = byColumn.rows[place]!
    const arc = byColumn.arcs[place]!
    const now = held[row]!
    const gain = cost[now]! + price[idx[now]!]! - cost[arc]!
    if (gain <= second) continue
    if (gain > best) {
      second = best
      best = gain
      bestArc = arc
      bestRow = row
    } else second = gain
  }
  if (best <= step) {
    price[column] = 0
    return -1
  }
  const left = idx[held[bestRow]!]!
  price[column] = Math.max(0, second - step)
  owner[column] = bestRow
  held[bestRow] = bestArc
  owner[left] = -1
  return left
}
