import { type Auction, finestStep } from './auction.ts'
import { LabelHeap } from './label-heap.ts'

/**
 * The least integer prices that prove a finished auction's assignment optimal: by shortest paths over "whoever holds
 * this column could have that one instead". The auction's own prices make every length non-negative (Johnson 1977); the
 * step that they are wrong by stays below one unit on any path, so that rounding down is exact.
 */
export function exactPrices({ costs: { rows, columns, ptr, idx, cost }, price, held, owner }: Auction): Float64Array {
  const finest = finestStep(rows)
  const label = price.slice()
  const heap = new LabelHeap(label)
  for (let column = 0; column < columns; column++) if (owner[column]! >= 0) heap.lower(column, label[column]!)
  while (heap.size > 0) {
    const column = heap.pop()
    const row = owner[column]!
    if (row < 0) continue
    const base = label[column]! - cost[held[row]!]! - price[column]! + finest
    for (let arc = ptr[row]!, end = ptr[row + 1]!; arc < end; arc++) {
      const other = idx[arc]!
      const through = base + cost[arc]! + price[other]!
      if (through < label[other]!) heap.lower(other, through)
    }
  }
  const exact = new Float64Array(columns)
  for (let column = 0; column < columns; column++) exact[column] = 0 - Math.floor(label[column]! - price[column]!)
  return exact
}
