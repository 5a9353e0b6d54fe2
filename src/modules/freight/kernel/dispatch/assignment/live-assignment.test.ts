import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAssignment } from '../checker/assignment.ts'
import { assign } from './assign.ts'
import { type Arc, LiveAssignment } from './live-assignment.ts'
import type { SparseCosts } from './sparse.ts'

const arcs = fc.array(fc.record({ to: fc.nat(), cost: fc.integer({ min: -20, max: 40 }) }), { maxLength: 5 })
const steps = fc.array(fc.record({ isRow: fc.boolean(), arcs }), { maxLength: 25 })

/** The list of arcs of each row as a problem. */
function costsOf(rows: readonly Arc[][], columns: number): SparseCosts {
  const ptr = [0]
  for (const row of rows) ptr.push(ptr.at(-1)! + row.length)
  return {
    rows: rows.length,
    columns,
    ptr: Int32Array.from(ptr),
    idx: Int32Array.from(rows.flat(), arc => arc.to),
    cost: Int32Array.from(rows.flat(), arc => arc.cost),
  }
}

test('rows and columns that come later are taken in as if they had been there from the start', () => {
  fc.assert(
    fc.property(steps, list => {
      const rows: Arc[][] = []
      let columns = 0
      const none = costsOf([], 0)
      const live = new LiveAssignment(none, assign(none) as Exclude<ReturnType<typeof assign>, { hall: number[] }>)
      for (const { isRow, arcs: given } of list) {
        const known = isRow ? columns : rows.length
        const own = known === 0 ? [] : given.map(({ to, cost }) => ({ to: to % known, cost }))
        if (!isRow) {
          expect(live.addColumn(own)).toBe(columns)
          for (const { to, cost } of own) rows[to]!.push({ to: columns, cost })
          columns += 1
        } else if (live.addRow(own) === undefined) {
          expect(assign(costsOf([...rows, own], columns))).toHaveProperty('hall')
        } else rows.push(own)
        const problem = costsOf(rows, columns)
        expect(checkAssignment({ problem, claim: live.now })).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})
