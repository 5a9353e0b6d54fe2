import {
  assign,
  checkAssignment,
  findCandidates,
  LiveAssignment,
  type SparseCosts,
} from '../src/modules/freight/kernel/dispatch/index.ts'
import { type InstanceMaker, ownMarket } from './dispatch-instances.ts'
import { runHighs } from './peers/highs.ts'
import { buildLemon } from './peers/lemon.ts'
import { median, printTable, type Row } from './table.ts'

type Sizes = { kind: 'match' | 'chain'; count: number; goalS: number; timesLemon?: number }[]

const shortSizes: Sizes = [
  { kind: 'match', count: 10_000, goalS: 0.25 },
  { kind: 'chain', count: 10_000, goalS: 0.25 },
]
const fullSizes: Sizes = [
  { kind: 'match', count: 50_000, goalS: 3, timesLemon: 2 },
  { kind: 'chain', count: 50_000, goalS: 0.5, timesLemon: 5 },
]

/** How many new loads are timed. */
const newLoads = 200

/** CPU seconds of a piece of work, with what it gave. */
export function timed<T>(work: () => T): { value: T; cpuS: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, cpuS: (user + system) / 1e6 }
}

/** The table of assignments: our seconds, with the checker's verdict, beside those of LEMON and HiGHS on the same arcs. */
export async function benchAssign(make: InstanceMaker, isFull: boolean) {
  const lemon = buildLemon()
  if (!lemon) console.log('Skipped: LEMON (g++ or liblemon-dev is missing).')
  const rows: Row[] = []
  for (const { kind, count, goalS, timesLemon } of isFull ? [...shortSizes, ...fullSizes] : shortSizes) {
    const costs = make(kind, count)
    const name = `${kind} ${costs.rows} rows, ${costs.idx.length} arcs`
    const ours = solve(costs)
    rows.push({ what: name, value: `${ours.seconds.toFixed(2)} s`, goal: `<= ${goalS} s`, met: ours.seconds <= goalS })
    rows.push({ what: '  proved by its prices', value: ours.faults === 0 ? 'yes' : `${ours.faults} faults` })
    if (lemon) rows.push(beside('LEMON network simplex', lemon(costs), ours, timesLemon))
  }
  const small = make('match', 1000)
  if (small.rows <= 1000 || isFull) rows.push(beside('HiGHS, 1000 rows', await runHighs(small), solve(small), 200))
  else console.log('Skipped: HiGHS on our own instance of 10,000 rows (minutes; it is in the full form).')
  printTable('Assignment, CPU seconds (median of 3)', rows)
}

function solve(costs: SparseCosts) {
  const runs = [1, 2, 3].map(() => timed(() => assign(costs)))
  const claim = runs[0]!.value
  if ('hall' in claim) throw new Error('The instance has no assignment of every row.')
  const faults = checkAssignment({ problem: costs, claim }).length
  return { seconds: median(runs.map(run => run.cpuS)), objective: claim.objective, faults }
}

function beside(
  peer: string,
  theirs: { objective: number; seconds: number },
  ours: { objective: number; seconds: number },
  timesGoal?: number,
): Row {
  const times = theirs.seconds / ours.seconds
  const isEqual = theirs.objective === ours.objective
  const value = `${theirs.seconds.toFixed(2)} s, x ${times.toFixed(1)}${isEqual ? '' : ', OTHER OBJECTIVE'}`
  const goal = timesGoal ? { goal: `>= x ${timesGoal}`, met: isEqual && times >= timesGoal } : {}
  return { what: `  ${peer}`, value, ...goal }
}

/** The time to find candidates, and how it grows. */
export function benchCandidates(isFull: boolean) {
  const sizes = isFull ? [6_250, 12_500, 25_000, 50_000] : [3_125, 6_250, 12_500]
  const rows = sizes.map(count => {
    const problem = ownMarket(count, count)
    const { cpuS, value } = timed(() => findCandidates(problem))
    const what = `candidates of ${count} loads and ${count} trucks, ${value.idx.length} arcs`
    return { what, value: `${cpuS.toFixed(2)} s`, ...(count === 50_000 ? { goal: '<= 3 s', met: cpuS <= 3 } : {}) }
  })
  printTable('Candidates by the spatial index, CPU seconds', rows)
}

/** Takes new loads, alike to ones that are there, into a solved instance, one by one. */
export function benchNewLoads(make: InstanceMaker, isFull: boolean) {
  const costs = make('chain', isFull ? 50_000 : 10_000)
  const solved = assign(costs)
  if ('hall' in solved) throw new Error('The instance has no assignment of every row.')
  const live = new LiveAssignment(costs, solved)
  const times = Array.from({ length: newLoads }, (_, k) => {
    const row = Math.floor((k * costs.rows) / newLoads)
    const arcs = Array.from({ length: costs.ptr[row + 1]! - costs.ptr[row]! }, (_, at) => {
      const arc = costs.ptr[row]! + at
      return { to: costs.idx[arc]!, cost: costs.cost[arc]! }
    })
    const began = performance.now()
    const own = live.addColumn([])
    live.addRow([...arcs.slice(0, -1), { to: own, cost: arcs.at(-1)!.cost }])
    return performance.now() - began
  })
  printTable(`One new load among ${costs.rows}, optimal again`, [
    {
      what: `median of ${newLoads}`,
      value: `${median(times).toFixed(2)} ms`,
      goal: '<= 5 ms',
      met: median(times) <= 5,
    },
    { what: 'slowest', value: `${Math.max(...times).toFixed(2)} ms` },
  ])
}
