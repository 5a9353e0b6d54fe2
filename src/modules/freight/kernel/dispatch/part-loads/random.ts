/** A stream of random numbers that is the same for the same seed (xorshift32, Marsaglia 2003). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1
    for (let warm = 0; warm < 8; warm++) this.unit()
  }

  /** A number from 0 to below 1. */
  unit(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state
    return (state >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.unit() * count)
  }

  /** Puts a list in random order, in place. */
  shuffle(list: number[]) {
    for (let end = list.length - 1; end > 0; end--) {
      const other = this.below(end + 1)
      const kept = list[end]!
      list[end] = list[other]!
      list[other] = kept
    }
  }
}
