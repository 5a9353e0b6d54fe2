/** A stretch that two sequences share: from `left` in the one and `right` in the other, `length` items long. */
export type Shared = { left: number; right: number; length: number }

/** Above so many pairs of items only what stands at both ends alike is matched: time stays bounded. */
const maxPairs = 4_000_000

/** The longest common subsequence of two sequences as stretches, in order. Items are compared as strings. */
export function sharedStretches(left: readonly string[], right: readonly string[]): Shared[] {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  const room = Math.min(left.length, right.length) - head
  while (tail < room && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++
  const inner = { from: head, leftEnd: left.length - tail, rightEnd: right.length - tail }
  const pairs = [
    ...range(head).map(at => [at, at] as const),
    ...innerPairs(left, right, inner),
    ...range(tail).map(at => [inner.leftEnd + at, inner.rightEnd + at] as const),
  ]
  return joinPairs(pairs)
}

const range = (n: number) => Array.from({ length: n }, (_, at) => at)

type Inner = { from: number; leftEnd: number; rightEnd: number }

/** Matches by the table of lengths of common subsequences, filled from the end. */
function innerPairs(left: readonly string[], right: readonly string[], { from, leftEnd, rightEnd }: Inner) {
  const [rows, columns] = [leftEnd - from, rightEnd - from]
  if (rows * columns > maxPairs) return []
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const isSame = left[from + row] === right[from + column]
      const skipped = Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
      lengths[row * width + column] = isSame ? lengths[(row + 1) * width + column + 1]! + 1 : skipped
    }
  return walkTable(left, right, { from, rows, columns, lengths })
}

type Table = { from: number; rows: number; columns: number; lengths: Uint32Array }

function walkTable(left: readonly string[], right: readonly string[], { from, rows, columns, lengths }: Table) {
  const width = columns + 1
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (left[from + row] === right[from + column]) pairs.push([from + row++, from + column++])
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  }
  return pairs
}

function joinPairs(pairs: readonly (readonly [number, number])[]): Shared[] {
  const stretches: Shared[] = []
  for (const [left, right] of pairs) {
    const last = stretches[stretches.length - 1]
    if (last && left === last.left + last.length && right === last.right + last.length) last.length++
    else stretches.push({ left, right, length: 1 })
  }
  return stretches
}
