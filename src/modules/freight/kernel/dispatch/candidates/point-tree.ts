const leafSize = 8

/**
 * Points in space, sorted so that those near a given one are found quickly (a k-d tree, Bentley 1975). It holds numbers of
 * points only; the coordinates stay where they are.
 */
export class PointTree {
  readonly #points: Float64Array
  readonly #order: Int32Array

  /** `points` holds three coordinates for each point; the tree is of the numbers in `members`. */
  constructor(points: Float64Array, members: Int32Array) {
    this.#points = points
    this.#order = members.slice()
    this.#sort(0, members.length, 0)
  }

  /**
   * Visits points that are not farther than `reach()` from the given one, near ones first by and large. The reach may shrink
   * on the way. `visit` gets the number of the point.
   */
  search(point: number, reach: () => number, visit: (member: number) => void) {
    this.#descend(0, this.#order.length, 0, 3 * point, reach, visit)
  }

  #descend(start: number, end: number, axis: number, at: number, reach: () => number, visit: (member: number) => void) {
    if (end - start <= leafSize) {
      for (let place = start; place < end; place++) visit(this.#order[place]!)
      return
    }
    const middle = (start + end) >> 1
    const member = this.#order[middle]!
    const offset = this.#points[at + axis]! - this.#points[3 * member + axis]!
    const next = axis === 2 ? 0 : axis + 1
    if (offset <= 0) this.#descend(start, middle, next, at, reach, visit)
    else this.#descend(middle + 1, end, next, at, reach, visit)
    if (Math.abs(offset) > reach()) return
    visit(member)
    if (offset <= 0) this.#descend(middle + 1, end, next, at, reach, visit)
    else this.#descend(start, middle, next, at, reach, visit)
  }

  #sort(start: number, end: number, axis: number) {
    if (end - start <= leafSize) return
    const points = this.#points
    const part = this.#order.subarray(start, end)
    part.sort((a, b) => points[3 * a + axis]! - points[3 * b + axis]!)
    const middle = (start + end) >> 1
    const next = axis === 2 ? 0 : axis + 1
    this.#sort(start, middle, next)
    this.#sort(middle + 1, end, next)
  }
}
