/** A heap of numbered things by their labels, least first, with four children to a node. Labels may be lowered. */
export class LabelHeap {
  size = 0
  readonly #label: Float64Array
  readonly #things: Int32Array
  /** Place of a thing in the heap, or -1. */
  readonly #place: Int32Array

  /** `label` holds the label of every thing that may come in; only this heap writes to it while things are inside. */
  constructor(label: Float64Array) {
    this.#label = label
    this.#things = new Int32Array(label.length)
    this.#place = new Int32Array(label.length).fill(-1)
  }

  /** Puts a thing in with this label, or lowers its label to it. */
  lower(thing: number, label: number) {
    this.#label[thing] = label
    let place = this.#place[thing]!
    if (place < 0) place = this.size++
    this.#rise(thing, place, label)
  }

  /** Takes out the thing with the least label. */
  pop(): number {
    const [things, places] = [this.#things, this.#place]
    const first = things[0]!
    places[first] = -1
    const last = things[--this.size]!
    if (this.size > 0) this.#sink(last)
    return first
  }

  /** Takes everything out. */
  clear() {
    for (let place = 0; place < this.size; place++) this.#place[this.#things[place]!] = -1
    this.size = 0
  }

  #rise(thing: number, from: number, label: number) {
    const [things, places, labels] = [this.#things, this.#place, this.#label]
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 2
      const parent = things[above]!
      if (labels[parent]! <= label) break
      things[place] = parent
      places[parent] = place
      place = above
    }
    things[place] = thing
    places[thing] = place
  }

  #sink(thing: number) {
    const [things, places, labels, size] = [this.#things, this.#place, this.#label, this.size]
    const label = labels[thing]!
    let place = 0
    for (;;) {
      const first = 4 * place + 1
      if (first >= size) break
      let least = first
      for (let child = first + 1, end = Math.min(first + 4, size); child < end; child++) {
        if (labels[things[child]!]! < labels[things[least]!]!) least = child
      }
      const below = things[least]!
      if (labels[below]! >= label) break
      things[place] = below
      places[below] = place
      place = least
    }
    things[place] = thing
    places[thing] = place
  }
}
