import { setImmediate as breathe } from 'node:timers/promises'
import { type Allowance, checkRoutes, type PlannedRoutes, readLiLim, solvePartLoads } from '#modules/freight/index.ts'
import { type ExitCode, type Io, type OfflineCommand, type Options, print, UsageError } from './command.ts'
import { readProblemText, tellUnusable } from './problem-file.ts'

export const solveCommand: OfflineCommand = {
  name: 'solve',
  usage: 'FILE --format lilim [--seconds S | --iterations N] [--seed K] [--threads 1] [--json]',
  summary: 'plan part loads with time windows on few trucks and short ways; with --iterations always the same plan',
  options: {
    format: { type: 'string' },
    seconds: { type: 'string' },
    iterations: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
    json: { type: 'boolean' },
  },
  database: false,
  run([file], options, io) {
    if (options.format !== 'lilim') throw new UsageError('--format is lilim.')
    const allowance = allowanceOf(options)
    const seed = numberOf(options, 'seed') ?? 1
    return tellUnusable(file, io, async () => solveText(await readProblemText(file, io), allowance, seed, options, io))
  },
}

async function solveText(
  text: string,
  allowance: Allowance,
  seed: number,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const { problem, leftOut } = readLiLim(text)
  const began = cpuSeconds()
  const plan = await untilStopped(solvePartLoads(problem, { ...allowance, nowS: cpuSeconds }, seed), io)
  const cpuS = cpuSeconds() - began
  const away = plan.unassigned.map(each => each.pickup)
  const { faults } = checkRoutes(problem, plan.routes, away)
  if (faults.length > 0) throw new Error(`The plan failed its own check: ${faults.join(' ')}`)
  const said = [...leftOut.map(each => each.says), ...plan.unassigned.map(each => each.reason)]
  for (const sentence of said) io.err(`${sentence}\n`)
  print(io, options, { ...plan, cpuS, leftOut }, () => asText(plan, cpuS))
  return said.length > 0 ? 1 : 0
}

/** Takes the plan at the end, or the best one so far when the command is told to stop. */
async function untilStopped(steps: Generator<PlannedRoutes, PlannedRoutes>, io: Io): Promise<PlannedRoutes> {
  for (;;) {
    const step = steps.next()
    if (step.done || io.signal.aborted) return step.value
    await breathe()
  }
}

function allowanceOf(options: Options): Allowance {
  const [seconds, iterations] = [numberOf(options, 'seconds'), numberOf(options, 'iterations')]
  if (seconds !== undefined && iterations !== undefined)
    throw new UsageError('Give --seconds or --iterations, not both.')
  if (options.threads !== undefined && options.threads !== '1') throw new UsageError('--threads is 1.')
  return iterations === undefined ? { seconds: seconds ?? 10 } : { iterations }
}

function numberOf(options: Options, name: string): number | undefined {
  if (options[name] === undefined) return undefined
  const value = Number(options[name])
  if (!(value > 0 && value <= 1e9)) throw new UsageError(`--${name} is a number above 0.`)
  return value
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function asText({ vehicles, distance, routes, unassigned, iterations }: PlannedRoutes, cpuS: number): string {
  const head = `${vehicles} vehicles, ${distance.toFixed(2)} long; ${iterations} iterations, ${cpuS.toFixed(1)} s.`
  const lines = routes.map((route, at) => `Route ${at + 1} : ${route.join(' ')}`)
  const tail = unassigned.length > 0 ? [`${unassigned.length} requests are on no route.`] : []
  return `${[head, ...lines, ...tail].join('\n')}\n`
}
