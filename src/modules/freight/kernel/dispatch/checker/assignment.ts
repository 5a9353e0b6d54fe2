/** Arcs of a sparse assignment problem by row, and what is claimed of it. */
export type ClaimedAssignment = {
  problem: { rows: number; columns: number; ptr: ArrayLike<number>; idx: ArrayLike<number>; cost: ArrayLike<number> }
  claim: { assignment: ArrayLike<number>; objective: number; u: ArrayLike<number>; v: ArrayLike<number> }
}

/**
 * Every fault of an assignment and of the prices that should prove it optimal, as sentences; none when it is proved.
 * By weak duality no assignment costs less than the prices add up to.
 */
export function checkAssignment({ problem, claim }: ClaimedAssignment): string[] {
  return [...faultsOfColumns(problem, claim), ...faultsOfArcs(problem, claim)]
}

type Problem = ClaimedAssignment['problem']
type Claim = ClaimedAssignment['claim']

function* faultsOfColumns({ rows, columns }: Problem, { assignment, v }: Claim): Generator<string> {
  const takers = new Int32Array(columns)
  for (let row = 0; row < rows; row++) takers[assignment[row]!]! += 1
  for (let column = 0; column < columns; column++) {
    if (takers[column]! > 1) yield `Column ${column} is taken ${takers[column]} times.`
    if (!Number.isInteger(v[column]) || v[column]! > 0) yield `The price v of column ${column} is ${v[column]}.`
    if (takers[column] === 0 && v[column] !== 0) yield `Free column ${column} has the price ${v[column]}.`
  }
}

function* faultsOfArcs({ rows, ptr, idx, cost }: Problem, { assignment, objective, u, v }: Claim): Generator<string> {
  let total = 0
  for (let row = 0; row < rows; row++) {
    let paid = Infinity
    for (let arc = ptr[row]!; arc < ptr[row + 1]!; arc++) {
      const reduced = cost[arc]! - u[row]! - v[idx[arc]!]!
      if (reduced < 0) yield `Row ${row} and column ${idx[arc]} cost ${-reduced} less than their prices.`
      if (idx[arc] === assignment[row]) paid = Math.min(paid, cost[arc]!)
    }
    if (paid !== u[row]! + v[assignment[row]!]!) yield `Row ${row} does not pay what column ${assignment[row]} costs.`
    total += paid
  }
  if (total !== objective) yield `The objective is ${total}, not ${objective}.`
}
