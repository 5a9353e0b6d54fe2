import type { Assigned } from './assign.ts'
import { LabelHeap } from './label-heap.ts'
import type { SparseCosts } from './sparse.ts'

/** An arc as it is seen from one of its ends. */
export type Arc = { to: number; cost: number }

/**
 * A solved assignment that grows: a row and a column at a time, each answered by one or two shortest augmenting paths
 * (Jonker and Volgenant 1987) instead of a new solution. Assignment and prices stay optimal, and the prices keep to what
 * `Assigned` promises.
 */
export class LiveAssignment {
  /** Arcs of each row and of each column; the latter only name their rows. */
  readonly #ofRow: Arc[][]
  readonly #ofColumn: Arc[][]
  readonly #u: number[]
  readonly #v: number[]
  readonly #columnOf: number[]
  readonly #rowOf: number[]

  constructor({ rows, columns, ptr, idx, cost }: SparseCosts, { assignment, u, v }: Assigned) {
    this.#ofRow = Array.from({ length: rows }, () => [])
    this.#ofColumn = Array.from({ length: columns }, () => [])
    for (let row = 0; row < rows; row++) {
      for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) {
        this.#ofRow[row]!.push({ to: idx[arc]!, cost: cost[arc]! })
        this.#ofColumn[idx[arc]!]!.push({ to: row, cost: cost[arc]! })
      }
    }
    this.#u = [...u]
    this.#v = [...v]
    this.#columnOf = [...assignment]
    this.#rowOf = new Array(columns).fill(-1)
    this.#columnOf.forEach((column, row) => {
      this.#rowOf[column] = row
    })
  }

  /** The assignment as it stands now. */
  get now(): Assigned {
    const u = Float64Array.from(this.#u)
    const v = Float64Array.from(this.#v)
    const objective = u.reduce((sum, each) => sum + each, 0) + v.reduce((sum, each) => sum + each, 0)
    return { assignment: Int32Array.from(this.#columnOf), objective, u, v }
  }

  /**
   * Adds a column that these rows may take. Gives back its number.
   */
  addColumn(arcs: readonly Arc[]): number {
    const column = this.#ofColumn.push([...arcs]) - 1
    for (const { to, cost } of arcs) this.#ofRow[to]!.push({ to: column, cost })
    this.#rowOf.push(-1)
    this.#v.push(Math.min(0, ...arcs.map(({ to, cost }) => cost - this.#u[to]!)))
    if (this.#v[column]! < 0) this.#offer(column)
    return column
  }

  /** Adds a row that may take these columns, and gives back its number; `undefined`, and nothing is added, when not every row can have a column then. */
  addRow(arcs: readonly Arc[]): number | undefined {
    const row = this.#ofRow.push([...arcs]) - 1
    for (const { to, cost } of arcs) this.#ofColumn[to]!.push({ to: row, cost })
    this.#columnOf.push(-1)
    this.#u.push(0)
    if (this.#place(row)) return row
    for (const { to } of arcs) this.#ofColumn[to]!.pop()
    this.#ofRow.pop()
    this.#columnOf.pop()
    this.#u.pop()
    return undefined
  }

  /** Finds the shortest path from a row without a column to a free column, and moves every row on it. */
  #place(start: number): boolean {
    const search = new PathSearch(this.#ofColumn.length)
    const relax = (row: number, base: number) => {
      for (const { to, cost } of this.#ofRow[row]!) search.reach(to, base + cost - this.#u[row]! - this.#v[to]!, row)
    }
    relax(start, 0)
    for (let column = search.next(); column >= 0; column = search.next()) {
      const row = this.#rowOf[column]!
      if (row >= 0) {
        relax(row, search.label[column]!)
        continue
      }
      const length = search.label[column]!
      this.#u[start]! += length
      for (const each of search.settled) {
        if (each === column) continue
        this.#v[each]! -= length - search.label[each]!
        this.#u[this.#rowOf[each]!]! += length - search.label[each]!
      }
      this.#moveRows(column, start, search)
      return true
    }
    return false
  }

  #moveRows(end: number, start: number, search: PathSearch) {
    for (let column = end; ; ) {
      const row = search.from[column]!
      const left = this.#columnOf[row]!
      this.#columnOf[row] = column
      this.#rowOf[column] = row
      if (row === start) return
      column = left
    }
  }

  /** Raises the price of a free column to 0, or lets rows change over to it until another column is free at 0. */
  #offer(start: number) {
    const search = new PathSearch(this.#ofColumn.length)
    search.reach(start, 0, -1)
    let [end, length] = [start, -this.#v[start]!]
    for (let column = search.next(); column >= 0 && search.label[column]! < length; column = search.next()) {
      const exit = search.label[column]! - this.#v[column]!
      if (exit < length) {
        length = exit
        end = column
      }
      for (const { to, cost } of this.#ofColumn[column]!) {
        const slack = cost - this.#u[to]! - this.#v[column]!
        const theirs = this.#columnOf[to]!
        if (theirs !== column) search.reach(theirs, search.label[column]! + slack, column)
      }
    }
    for (const column of search.settled) {
      const rise = length - search.label[column]!
      if (rise <= 0) continue
      this.#v[column]! += rise
      if (this.#rowOf[column]! >= 0) this.#u[this.#rowOf[column]!]! -= rise
    }
    this.#passOn(end, start, search)
  }

  /** Each row on the way takes the column before its own; `end` is free then. */
  #passOn(end: number, start: number, search: PathSearch) {
    let row = this.#rowOf[end]!
    this.#rowOf[end] = -1
    for (let column = end; column !== start; ) {
      const before = search.from[column]!
      const next = this.#rowOf[before]!
      this.#columnOf[row] = before
      this.#rowOf[before] = row
      row = next
      column = before
    }
  }
}

/** Labels of a shortest path search over columns. */
class PathSearch {
  readonly label: Float64Array
  /** What each column was reached from. */
  readonly from: Int32Array
  /** Columns whose label is final, in order. */
  readonly settled: number[] = []
  readonly #heap: LabelHeap
  readonly #isSettled: Uint8Array

  constructor(columns: number) {
    this.label = new Float64Array(columns).fill(Infinity)
    this.from = new Int32Array(columns).fill(-1)
    this.#heap = new LabelHeap(this.label)
    this.#isSettled = new Uint8Array(columns)
  }

  reach(column: number, label: number, from: number) {
    if (this.#isSettled[column] || label >= this.label[column]!) return
    this.from[column] = from
    this.#heap.lower(column, label)
  }

  /** Settles the nearest column that is left; -1 when there is none. */
  next(): number {
    if (this.#heap.size === 0) return -1
    const column = this.#heap.pop()
    this.#isSettled[column] = 1
    this.settled.push(column)
    return column
  }
}
