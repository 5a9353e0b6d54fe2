import { UnusableProblem } from '../unusable.ts'
import type { SparseCosts } from './sparse.ts'

const mostRows = 500_000
const mostArcs = 50_000_000
const mostCost = 2 ** 31 - 1

/** Reads `{rows, columns, ptr, idx, cost}` as it came from a file; throws `UnusableProblem` with the first fault. */
export function readCosts(value: unknown): SparseCosts {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const rows = readCount(given.rows, 'rows', mostRows)
  const columns = readCount(given.columns, 'columns', mostRows * 4)
  const ptr = readIntegers(given.ptr, 'ptr', 0, mostArcs)
  const idx = readIntegers(given.idx, 'idx', 0, columns - 1)
  const cost = readIntegers(given.cost, 'cost', -mostCost, mostCost)
  checkRows(rows, ptr, idx.length)
  if (cost.length !== idx.length)
    refuse(`cost has ${cost.length} numbers and idx ${idx.length}; give one cost for each.`)
  checkMagnitude(rows, cost)
  return { rows, columns, ptr, idx, cost }
}

function refuse(sentence: string): never {
  throw new UnusableProblem(sentence)
}

function readCount(value: unknown, name: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    refuse(`${name} must be a whole number from 0 on; it is ${JSON.stringify(value) ?? 'missing'}.`)
  }
  if (value > most) refuse(`${name} is ${value}; at most ${most} are solved at once. Split the problem.`)
  return value
}

function readIntegers(value: unknown, name: string, least: number, most: number): Int32Array {
  if (!Array.isArray(value)) refuse(`${name} must be a list of whole numbers.`)
  if (value.length > mostArcs) refuse(`${name} has ${value.length} entries; at most ${mostArcs} are solved at once.`)
  const bad = value.findIndex(each => !Number.isInteger(each) || each < least || each > most)
  if (bad >= 0) {
    refuse(`${name}[${bad}] is ${JSON.stringify(value[bad])}; it must be a whole number from ${least} to ${most}.`)
  }
  return Int32Array.from(value)
}

function checkRows(rows: number, ptr: Int32Array, arcs: number) {
  if (ptr.length !== rows + 1) refuse(`ptr has ${ptr.length} entries; ${rows} rows need ${rows + 1}.`)
  if (ptr[0] !== 0) refuse(`ptr begins with ${ptr[0]}; it must begin with 0.`)
  const bad = ptr.findIndex((each, at) => at > 0 && each < ptr[at - 1]!)
  if (bad >= 0) refuse(`ptr[${bad}] is ${ptr[bad]}, less than the entry before it; it must not fall.`)
  if (ptr[rows] !== arcs) refuse(`ptr ends with ${ptr[rows]}; it must end with the length of idx, ${arcs}.`)
}

/** The prices are exact as long as they fit the 53 bits of a number, with a fraction below 1 / rows. */
function checkMagnitude(rows: number, cost: Int32Array) {
  const most = cost.reduce((high, each) => Math.max(high, Math.abs(each)), 1)
  if (4 * most * (rows + 2) ** 2 > Number.MAX_SAFE_INTEGER) {
    refuse(`Costs up to ${most} with ${rows} rows are too large to be added exactly; give the costs in a coarser unit.`)
  }
}
