/** The `most` nearest members that were offered, nearest first; what is farther than `limitKm` is not taken. */
export class Nearest {
  readonly members: Int32Array
  readonly km: Float64Array
  count = 0
  readonly #limitKm: number

  constructor(most: number, limitKm: number) {
    this.members = new Int32Array(most)
    this.km = new Float64Array(most)
    this.#limitKm = limitKm
  }

  clear() {
    this.count = 0
  }

  /** How far a member may be to be taken still. */
  reachKm(): number {
    return this.count < this.members.length ? this.#limitKm : this.km[this.count - 1]!
  }

  offer(member: number, km: number) {
    const { members, km: kept } = this
    if (km > this.#limitKm || (this.count === members.length && km >= kept[this.count - 1]!)) return
    let place = this.count < members.length ? this.count++ : this.count - 1
    for (; place > 0 && kept[place - 1]! > km; place--) {
      members[place] = members[place - 1]!
      kept[place] = kept[place - 1]!
    }
    members[place] = member
    kept[place] = km
  }
}
