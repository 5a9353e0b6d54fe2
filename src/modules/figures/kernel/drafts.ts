import type { Slot } from './clauses.ts'
import type { Basis, Qualifier } from './figure.ts'
import type { Movement } from './kinds.ts'
import type { Scope } from './timeline.ts'

/** A figure with all that its sentence says about it, on the way to its final form. Offsets are folded. */
export interface Draft {
  slot: Slot
  movement: Movement
  basis: Basis | null
  qualifier: Qualifier | null
  /** The hedge stands in front and holds for the rest of its list. */
  governsList: boolean
  period: string | null
  /** The words before the figure that belong to its subject. */
  lead: string
  subject: string
  role: 'from' | 'to' | undefined
  /** First and last time of the movement that ends here or goes on: 2020/2024. */
  movementYears: string | undefined
  /** The figure that this one continues in a list (16%、29%). */
  chainedTo: Draft | undefined
  scope: Scope
  isTarget: boolean
  sentence: number
  line: number
}
