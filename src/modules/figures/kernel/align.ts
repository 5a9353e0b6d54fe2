import type { Pair } from './compare.ts'
import type { Figure } from './figure.ts'

const BAND = 60
const ALIGNED_AT_ONCE = 400

/**
 * Pairs figures in reading order so that the pairs agree as far as they can. Long stretches that agree are paired
 * first; what lies between is aligned within a band, so that time stays linear in the length of the texts.
 */
export function alignFigures(a: Figure[], b: Figure[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i]!, b[j]!)) {
      pairs.push({ a: i++, b: j++, change: 'same' })
      continue
    }
    const [endA, endB] = stretchEnd(a, b, i, j)
    pairs.push(...alignStretch(a, b, [i, endA], [j, endB]))
    ;[i, j] = [endA, endB]
  }
  return pairs
}

/** Whether two figures say the same, however they are written. */
function isSame(a: Figure, b: Figure): boolean {
  return valuesEqual(a.value, b.value) && a.unit === b.unit && a.kind === b.kind && a.qualifier === b.qualifier
}

function valuesEqual(a: Figure['value'], b: Figure['value']): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((member, at) => member === b[at])
}

/** Where both texts agree again: the nearest place from which three figures are the same, or the end of the window. */
function stretchEnd(a: Figure[], b: Figure[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= 2 * BAND; distance++)
    for (let skipped = Math.max(0, distance - BAND); skipped <= Math.min(distance, BAND); skipped++) {
      const [x, y] = [i + skipped, j + distance - skipped]
      if (x < a.length && y < b.length && agreesFrom(a, b, x, y)) return [x, y]
    }
  return [Math.min(a.length, i + ALIGNED_AT_ONCE), Math.min(b.length, j + ALIGNED_AT_ONCE)]
}

function agreesFrom(a: Figure[], b: Figure[], x: number, y: number): boolean {
  const isEnd = a.length - x < 3 && a.length - x === b.length - y
  const length = isEnd ? a.length - x : 3
  for (let k = 0; k < length; k++) if (!a[x + k] || !b[y + k] || !isSame(a[x + k]!, b[y + k]!)) return false
  return true
}

/** Least-cost alignment of a stretch: a pair of unlike figures costs more than one left out only if nothing is alike. */
function alignStretch(
  a: Figure[],
  b: Figure[],
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
): Pair[] {
  const [rows, columns] = [toA - fromA, toB - fromB]
  const cost = Array.from({ length: rows + 1 }, (_, i) =>
    Float64Array.from({ length: columns + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j <= columns; j++) {
      const paired = cost[i - 1]![j - 1]! + unlikeness(a[fromA + i - 1]!, b[fromB + j - 1]!)
      cost[i]![j] = Math.min(paired, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1)
    }
  const pairs: Pair[] = []
  let [i, j] = [rows, columns]
  while (i > 0 || j > 0) {
    const left = a[fromA + i - 1]
    const right = b[fromB + j - 1]
    if (left && right && i > 0 && j > 0 && cost[i]![j] === cost[i - 1]![j - 1]! + unlikeness(left, right)) {
      pairs.push({ a: fromA + --i, b: fromB + --j, change: isSame(left, right) ? 'same' : 'altered' })
    } else if (i > 0 && cost[i]![j] === cost[i - 1]![j]! + 1) pairs.push({ a: fromA + --i, b: null, change: 'lost' })
    else pairs.push({ a: null, b: fromB + --j, change: 'added' })
  }
  return pairs.reverse()
}

/** 0 for the same figure, up to 2 for figures with nothing in common. */
function unlikeness(a: Figure, b: Figure): number {
  if (isSame(a, b)) return 0
  const subject = a.subject === b.subject ? 0 : 0.8 * (1 - sharedCharacters(a.subject, b.subject))
  return (
    0.4 +
    subject +
    (a.unit === b.unit ? 0 : 0.4) +
    (a.kind === b.kind ? 0 : 0.2) +
    (valuesEqual(a.value, b.value) ? 0 : 0.2)
  )
}

/** The share of characters that two subjects have in common, order aside. */
function sharedCharacters(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const left = new Set(a)
  const right = new Set(b)
  const shared = [...left].filter(character => right.has(character)).length
  return (2 * shared) / (left.size + right.size)
}
