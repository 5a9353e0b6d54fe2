import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeUpLiLim } from '../src/modules/freight/kernel/dispatch/fixtures/part-loads.ts'
import { checkRoutes, readLiLim, solvePartLoads } from '../src/modules/freight/kernel/dispatch/index.ts'
import { timed } from './dispatch-assign.ts'
import { printTable } from './table.ts'

type Known = Record<string, { vehicles: number; distance: number }>
type Recorded = { probe: { cpuS: number }; results: Record<string, { vehicles: number; cpuS: number }> }
type Solution = { name: string; vehicles: number; distance: number; faults: number }

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function solveText(name: string, text: string, seconds: number): Solution {
  const { problem } = readLiLim(text)
  const steps = solvePartLoads(problem, { seconds, nowS: cpuSeconds }, 1)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const { faults, vehicles, distance } = checkRoutes(problem, step.value.routes)
    return { name, vehicles, distance, faults: faults.length }
  }
}

/** Our own small instances, without a best known value to compare with. */
export function benchOwnPartLoads() {
  const rows = [50, 100].map(requests => {
    const text = madeUpLiLim({ requests, windowWidth: 150, capacity: 100, vehicles: requests, seed: 56 })
    const { value, cpuS } = timed(() => solveText(`made-up ${requests}`, text, 5))
    return { what: `made-up, ${requests} requests, ${cpuS.toFixed(1)} s`, value: tell(value) }
  })
  printTable('Part loads, our own instances: vehicles, distance, verdict of the checker', rows)
}

const tell = ({ vehicles, distance, faults }: Solution) =>
  `${vehicles}, ${distance.toFixed(1)}, ${faults === 0 ? 'feasible' : `${faults} FAULTS`}`

/**
 * Li and Lim's instances below a folder with `pdp_100`, `pdp_200` and `bks.json`. The short form takes every seventh
 * instance. With a reference folder, VROOM's recorded results stand beside, and a run within its scaled CPU seconds.
 */
export function benchLiLim(data: string, reference: string | undefined, isFull: boolean) {
  const known: Known = JSON.parse(readFileSync(join(data, 'bks.json'), 'utf8'))
  const recorded = reference ? readRecorded(reference) : undefined
  for (const { set, seconds } of [
    { set: 'pdp_100', seconds: isFull ? 10 : 4 },
    { set: 'pdp_200', seconds: isFull ? 30 : 8 },
  ]) {
    const names = listInstances(join(data, set)).filter((_, at) => isFull || at % 7 === 0)
    if (!isFull) console.log(`Skipped: six of seven instances of ${set}; --full takes all.`)
    const texts = names.map(name => ({ name, text: readFileSync(join(data, set, `${name}.txt`), 'utf8') }))
    const solutions = texts.map(({ name, text }) => solveText(name, text, seconds))
    printSet(`${set}, ${names.length} instances, ${seconds} s each`, solutions, known, recorded)
    if (!recorded || set !== 'pdp_100') continue
    const scale = recorded.scale
    const asVroom = texts.map(({ name, text }) => solveText(name, text, recorded.results[name]!.cpuS * scale))
    printSet(`${set}, within VROOM's CPU seconds x ${scale.toFixed(2)}`, asVroom, known, recorded)
  }
}

function listInstances(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'))
  return files.map(file => file.slice(0, -'.txt'.length)).sort()
}

/** VROOM's results, and how much slower or faster than there this machine is by the probe. */
function readRecorded(reference: string): Recorded & { scale: number } {
  const recorded: Recorded = JSON.parse(readFileSync(join(reference, 'vroom-lilim.json'), 'utf8'))
  const probe = spawnSync(process.execPath, [join(reference, 'probe.mjs')], { encoding: 'utf8' })
  return { ...recorded, scale: Number(probe.stdout) / recorded.probe.cpuS }
}

function printSet(title: string, solutions: Solution[], known: Known, recorded: Recorded | undefined) {
  const sum = (values: number[]) => values.reduce((total, each) => total + each, 0)
  const best = sum(solutions.map(each => known[each.name]!.vehicles))
  const ours = sum(solutions.map(each => each.vehicles))
  const alike = solutions.filter(each => each.vehicles === known[each.name]!.vehicles)
  const length = sum(alike.map(each => each.distance)) / sum(alike.map(each => known[each.name]!.distance))
  const faulty = solutions.filter(each => each.faults > 0).map(each => each.name)
  const vroom = recorded ? sum(solutions.map(each => recorded.results[each.name]?.vehicles ?? 0)) : undefined
  printTable(title, [
    { what: 'vehicles', value: String(ours), goal: `best known ${best}`, met: ours <= best },
    ...(vroom ? [{ what: 'vehicles of VROOM', value: String(vroom) }] : []),
    { what: 'distance over best known, at equal vehicles', value: `${((length - 1) * 100).toFixed(2)} %` },
    { what: 'verdict of the checker', value: faulty.length === 0 ? 'all feasible' : faulty.join(' ') },
  ])
}
