/**
 * A sparse assignment problem: which row may take which column at what cost. The arcs of row `r` are
 * `ptr[r] … ptr[r + 1] - 1`; `idx` holds their columns and `cost` their integer costs.
 */
export type SparseCosts = {
  rows: number
  columns: number
  ptr: Int32Array
  idx: Int32Array
  cost: Int32Array
}

/** The same arcs by column: those of column `c` stand in `arcs` from `ptr[c]` on, with their rows in `rows`. */
export type ByColumn = { ptr: Int32Array; arcs: Int32Array; rows: Int32Array }

/** Sorts the arcs by column, in linear time. */
export function byColumn({ rows, columns, ptr, idx }: SparseCosts): ByColumn {
  const starts = new Int32Array(columns + 1)
  for (const column of idx) starts[column + 1]! += 1
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!
  const next = starts.slice()
  const sorted: ByColumn = { ptr: starts, arcs: new Int32Array(idx.length), rows: new Int32Array(idx.length) }
  for (let row = 0; row < rows; row++) {
    for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) {
      const place = next[idx[arc]!]!++
      sorted.arcs[place] = arc
      sorted.rows[place] = row
    }
  }
  return sorted
}
