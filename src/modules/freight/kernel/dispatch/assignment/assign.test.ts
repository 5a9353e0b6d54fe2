import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { checkAssignment } from '../checker/assignment.ts'
import { assign } from './assign.ts'
import type { SparseCosts } from './sparse.ts'

/** A problem whose every row may stay alone at a price, as loads may stay unserved. */
const withDummies = fc
  .record({
    columns: fc.integer({ min: 1, max: 7 }),
    rows: fc.array(
      fc.record({
        arcs: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: 60 })), { maxLength: 6 }),
        alone: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 7 },
    ),
  })
  .map(({ columns, rows }) =>
    costsOf(
      columns + rows.length,
      rows.map(({ arcs, alone }, row) => [...arcs.map(([c, cost]) => [c % columns, cost]), [columns + row, alone]]),
    ),
  )

const anyCosts = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.array(fc.tuple(fc.nat(), fc.integer({ min: -9, max: 9 })), { maxLength: 4 }), { maxLength: 6 }),
  )
  .map(([columns, rows]) =>
    costsOf(
      columns,
      rows.map(arcs => arcs.map(([c, cost]) => [c % columns, cost])),
    ),
  )

function costsOf(columns: number, rows: number[][][]): SparseCosts {
  const ptr = [0]
  for (const arcs of rows) ptr.push(ptr.at(-1)! + arcs.length)
  const flat = rows.flat()
  return {
    rows: rows.length,
    columns,
    ptr: Int32Array.from(ptr),
    idx: Int32Array.from(flat, arc => arc[0]!),
    cost: Int32Array.from(flat, arc => arc[1]!),
  }
}

function arcsOf({ ptr, idx, cost }: SparseCosts, row: number) {
  return Array.from({ length: ptr[row + 1]! - ptr[row]! }, (_, k) => ({
    column: idx[ptr[row]! + k]!,
    cost: cost[ptr[row]! + k]!,
  }))
}

/** The least cost by trying everything; Infinity when not every row can have a column. */
function bruteForce(costs: SparseCosts, row = 0, taken = new Set<number>()): number {
  if (row === costs.rows) return 0
  const ways = arcsOf(costs, row).filter(arc => !taken.has(arc.column))
  return Math.min(Infinity, ...ways.map(arc => arc.cost + bruteForce(costs, row + 1, new Set([...taken, arc.column]))))
}

test('finds the least cost and proves it', () => {
  fc.assert(
    fc.property(withDummies, problem => {
      const claim = assign(problem)
      if ('hall' in claim) throw new Error('every row could stay alone')
      expect(claim.objective).toBe(bruteForce(problem))
      expect(checkAssignment({ problem, claim })).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('finds the least cost, or rows that know too few columns together', () => {
  fc.assert(
    fc.property(anyCosts, problem => {
      const claim = assign(problem)
      const least = bruteForce(problem)
      if ('hall' in claim) {
        const known = new Set(claim.hall.flatMap(row => arcsOf(problem, row).map(arc => arc.column)))
        expect(known.size).toBeLessThan(claim.hall.length)
        expect(least).toBe(Infinity)
      } else {
        expect(claim.objective).toBe(least)
        expect(checkAssignment({ problem, claim })).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})

test('costs the same as HiGHS on 200 random problems', async () => {
  const highs = await loadHighs()
  for (const problem of fc.sample(largeProblems, { numRuns: 200, seed: 56 })) {
    const claim = assign(problem)
    const peer = highs.solve(asProgram(problem))
    expect('hall' in claim ? 'Infeasible' : 'Optimal').toBe(peer.Status)
    if (!('hall' in claim)) {
      expect(claim.objective).toBe(Math.round((peer as { ObjectiveValue: number }).ObjectiveValue))
      expect(checkAssignment({ problem, claim })).toEqual([])
    }
  }
})

const largeProblems = fc.integer({ min: 5, max: 40 }).chain(columns =>
  fc
    .array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: columns - 1 }), fc.integer({ min: 0, max: 40_000 })), {
        minLength: 4,
        maxLength: 9,
      }),
      { minLength: Math.ceil(columns / 2), maxLength: columns },
    )
    .map(rows => costsOf(columns, rows)),
)

/** The problem in the LP format: an arc is a variable from 0 to 1. */
function asProgram(problem: SparseCosts): string {
  const byColumn = Array.from({ length: problem.columns }, (): string[] => [])
  const byRow = Array.from({ length: problem.rows }, (_, row) =>
    arcsOf(problem, row).map(({ column, cost }, k) => {
      byColumn[column]!.push(`x${row}_${k}`)
      return { name: `x${row}_${k}`, cost }
    }),
  )
  const arcs = byRow.flat()
  const rows = byRow.map((row, at) => ` r${at}: ${row.map(each => each.name).join(' + ')} = 1`)
  const columns = byColumn.flatMap((names, at) => (names.length > 0 ? [` c${at}: ${names.join(' + ')} <= 1`] : []))
  const goal = arcs.map(each => `${each.cost} ${each.name}`).join(' + ')
  return `Minimize\n obj: ${goal}\nSubject To\n${[...rows, ...columns].join('\n')}\nEnd\n`
}
