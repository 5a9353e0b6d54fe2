import { UnusableProblem } from '../unusable.ts'
import type { PartLoads } from './problem.ts'

type Line = readonly number[]

const mostStops = 2001

/**
 * Reads a problem in the format of Li and Lim (2001): a line `vehicles capacity speed`, then a line for each stop, the depot
 * first: `number x y demand earliest latest service pickup delivery`, where `pickup` or `delivery` is the number of the
 * other end. Distances are Euclidean and are also the times. Throws `UnusableProblem` with the first fault.
 */
export function readLiLim(text: string): PartLoads {
  const [head, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line, at) => readNumbers(line, at + 1))
  if (!head || head.length < 2) throw new UnusableProblem('The first line must say vehicles, capacity and speed.')
  if (lines.length === 0) throw new UnusableProblem('There is no depot: the second line must describe it.')
  if (lines.length > mostStops) {
    throw new UnusableProblem(
      `There are ${lines.length} stops; at most ${mostStops} are planned at once. Split the file.`,
    )
  }
  lines.forEach(checkStop)
  return compile(head, lines)
}

function readNumbers(line: string, at: number): Line {
  const numbers = line.trim().split(/\s+/).map(Number)
  if (numbers.some(each => !Number.isFinite(each)))
    throw new UnusableProblem(`Line ${at} holds something that is no number.`)
  return numbers
}

function checkStop(line: Line, at: number, lines: readonly Line[]) {
  const [number, , , demand, earliest, latest, service, pickup, delivery] = line
  const fail = (says: string) => {
    throw new UnusableProblem(`Line ${at + 2}, stop ${number}: ${says}`)
  }
  if (line.length !== 9) fail(`it has ${line.length} numbers instead of 9.`)
  if (number !== at) fail(`its number must be ${at}, one more than on the line before.`)
  if (earliest! > latest!) fail(`its window closes (${latest}) before it opens (${earliest}).`)
  if (service! < 0) fail(`its service time ${service} is negative.`)
  if (at === 0) return
  if ((pickup === 0) === (delivery === 0)) fail('it must name either its pickup or its delivery.')
  const other = lines[pickup! + delivery!]
  if (!other || pickup! + delivery! === at) fail(`its other end ${pickup! + delivery!} is not in the file.`)
  if (other![pickup ? 8 : 7] !== at) fail(`its other end ${pickup! + delivery!} does not name it back.`)
  if (delivery && !(demand! >= 0)) fail(`the demand ${demand} of a pickup must not be negative.`)
  if (other![3] !== -demand!) fail(`its demand ${demand} and that of its other end must cancel out.`)
}

function compile([vehicles, capacity]: Line, lines: readonly Line[]): PartLoads {
  const stops = lines.length
  const column = (place: number) => Float64Array.from(lines, line => line[place]!)
  const pickups = lines.filter(line => line[0]! > 0 && line[8]! > 0)
  const requestOf = new Int32Array(stops).fill(-1)
  pickups.forEach((line, request) => {
    requestOf[line[0]!] = request
    requestOf[line[8]!] = request
  })
  const distance = distances(column(1), column(2))
  return {
    stops,
    requests: pickups.length,
    vehicles: vehicles!,
    capacity: capacity!,
    pickup: Int32Array.from(pickups, line => line[0]!),
    delivery: Int32Array.from(pickups, line => line[8]!),
    requestOf,
    demand: column(3),
    earliest: column(4),
    latest: column(5),
    service: column(6),
    distance,
    duration: distance,
  }
}

function distances(x: Float64Array, y: Float64Array): Float64Array {
  const stops = x.length
  const table = new Float64Array(stops * stops)
  for (let a = 0; a < stops; a++) {
    for (let b = 0; b < stops; b++) table[a * stops + b] = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
  }
  return table
}
