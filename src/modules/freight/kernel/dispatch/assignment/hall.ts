import type { SparseCosts } from './sparse.ts'

type Search = SparseCosts & {
  owner: Int32Array
  /** Layer in which a row was reached from the free rows, or -1. */
  layer: Int32Array
  /** The next arc of each row to try. */
  next: Int32Array
  path: Int32Array
}

/**
 * Rows that together know fewer columns than they are (Hall 1935): the proof that not every row can have a column.
 * `undefined` when every row can. Hopcroft and Karp (1973): layers from the free rows, then disjoint shortest paths.
 */
export function findHallRows(costs: SparseCosts): number[] | undefined {
  const { rows, columns, ptr } = costs
  const search: Search = {
    ...costs,
    owner: new Int32Array(columns).fill(-1),
    layer: new Int32Array(rows),
    next: ptr.slice(),
    path: new Int32Array(rows),
  }
  let free = takeFreeColumns(search)
  while (free.length > 0) {
    const reached = buildLayers(search, free)
    search.next.set(ptr)
    const left = free.filter(row => !augment(search, row))
    if (left.length === free.length) return reached
    free = left
  }
  return undefined
}

/** Gives each row its first column that is still free; the rows that find none. */
function takeFreeColumns({ rows, ptr, idx, owner }: Search): number[] {
  const left: number[] = []
  for (let row = 0; row < rows; row++) {
    let arc = ptr[row + 1]! - 1
    while (arc >= ptr[row]! && owner[idx[arc]!]! >= 0) arc--
    if (arc < ptr[row]!) left.push(row)
    else owner[idx[arc]!] = row
  }
  return left
}

/** Numbers the rows by their distance from the free ones; gives back all rows that can be reached. */
function buildLayers({ ptr, idx, owner, layer }: Search, free: readonly number[]): number[] {
  layer.fill(-1)
  const reached = [...free]
  for (const row of free) layer[row] = 0
  for (let at = 0; at < reached.length; at++) {
    const row = reached[at]!
    for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) {
      const holder = owner[idx[arc]!]!
      if (holder < 0 || layer[holder]! >= 0) continue
      layer[holder] = layer[row]! + 1
      reached.push(holder)
    }
  }
  return reached.sort((a, b) => a - b)
}

/** Looks for a path along the layers from a free row to a free column, and moves the rows along it. */
function augment({ ptr, idx, owner, layer, next, path }: Search, start: number): boolean {
  let depth = 0
  path[0] = start
  while (depth >= 0) {
    const row = path[depth]!
    if (next[row]! === ptr[row + 1]!) {
      depth--
      continue
    }
    const holder = owner[idx[next[row]!++]!]!
    if (holder < 0) {
      for (; depth >= 0; depth--) owner[idx[next[path[depth]!]! - 1]!] = path[depth]!
      return true
    }
    if (layer[holder] === layer[row]! + 1) path[++depth] = holder
  }
  return false
}
