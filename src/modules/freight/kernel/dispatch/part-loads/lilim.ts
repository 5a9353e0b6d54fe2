import { UnusableProblem } from '../unusable.ts'
import type { PartLoads } from './problem.ts'

type Line = readonly number[]

const mostStops = 2001

/** A stop that is not planned, with a sentence that says why. */
export type LeftOut = { stop: number; says: string }

/**
 * Reads a problem in the format of Li and Lim (2001): a line `vehicles capacity speed`, then a line for each stop, the depot
 * first: `number x y demand earliest latest service pickup delivery`, where `pickup` or `delivery` is the number of the
 * other end. Distances are Euclidean and are also the times. Requests with a faulty end are left out and told; throws
 * `UnusableProblem` when there is nothing to go by at all.
 */
export function readLiLim(text: string): { problem: PartLoads; leftOut: LeftOut[] } {
  const [head = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map(line => line.trim().split(/\s+/).map(Number))
  checkFrame(head, lines)
  const leftOut = lines.flatMap((_, stop) => {
    const says = stop > 0 ? faultOf(stop, lines) : undefined
    return says ? [{ stop, says: `Line ${stop + 2}, stop ${stop}: ${says}` }] : []
  })
  return { problem: compile(head, lines, new Set(leftOut.map(each => each.stop))), leftOut }
}

function checkFrame(head: Line, lines: readonly Line[]) {
  const refuse = (says: string) => {
    throw new UnusableProblem(says)
  }
  const [vehicles, capacity] = head
  if (!Number.isInteger(vehicles) || vehicles! < 0 || !(capacity! >= 0)) {
    refuse('The first line must say how many vehicles there are, their capacity and their speed.')
  }
  if (lines.length === 0) refuse('There is no depot: the second line must describe it.')
  if (lines.length > mostStops) {
    refuse(`There are ${lines.length} stops; at most ${mostStops} are planned at once. Split the file.`)
  }
  const says = faultOfNumbers(0, lines[0]!)
  if (says) refuse(`Line 2, the depot: ${says}`)
}

function faultOfNumbers(stop: number, line: Line): string | undefined {
  const [number, , , , earliest, latest, service] = line
  if (line.length !== 9) return `it has ${line.length} numbers instead of 9.`
  if (!line.every(Number.isFinite)) return 'it holds something that is no number.'
  if (number !== stop) return `its number must be ${stop}, one more than on the line before.`
  if (earliest! > latest!) return `its window closes (${latest}) before it opens (${earliest}).`
  if (service! < 0) return `its service time ${service} is negative.`
  return undefined
}

/** What is wrong with a stop or with the other end of its request. */
function faultOf(stop: number, lines: readonly Line[]): string | undefined {
  const line = lines[stop]!
  const ofNumbers = faultOfNumbers(stop, line)
  if (ofNumbers) return ofNumbers
  const [, , , demand, , , , pickup, delivery] = line
  if ((pickup === 0) === (delivery === 0)) return 'it must name either its pickup or its delivery.'
  const end = pickup! + delivery!
  const other = lines[end]
  if (!other || end === stop) return `its other end ${end} is not in the file.`
  if (other[pickup ? 8 : 7] !== stop) return `its other end ${end} does not name it back.`
  if (delivery && demand! < 0) return `the demand ${demand} of a pickup must not be negative.`
  if (other[3] !== -demand!) return `its demand ${demand} and that of its other end must cancel out.`
  const ofOther = faultOfNumbers(end, other)
  return ofOther && `of its other end: ${ofOther}`
}

function compile([vehicles, capacity]: Line, lines: readonly Line[], leftOut: ReadonlySet<number>): PartLoads {
  const stops = lines.length
  const column = (place: number) => Float64Array.from(lines, line => line[place]!)
  const pickups = lines.filter((line, stop) => stop > 0 && line[8]! > 0 && !leftOut.has(stop))
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
