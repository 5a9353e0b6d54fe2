import { sharedStretches } from './sequences.ts'

/** What became of a stretch of the base: both agree on it, or they differ and a person must choose. */
export type Piece =
  | { kind: 'agreed'; items: string[] }
  | { kind: 'conflict'; base: string[]; mine: string[]; theirs: string[] }

type Three = { base: readonly string[]; mine: readonly string[]; theirs: readonly string[] }

/**
 * Merges two changed copies of a sequence (diff3: Khanna, Kunal, Pierce, "A formal investigation of diff3", 2007).
 * What only one of them changed is taken; what both changed alike is taken once; everything else is a conflict.
 * Pieces come in order, and two of one kind never follow each other.
 */
export function mergeSequences({ base, mine, theirs }: Three): Piece[] {
  const [toMine, toTheirs] = [partners(base, mine), partners(base, theirs)]
  const pieces: Piece[] = []
  const at = { base: 0, mine: 0, theirs: 0 }
  const upTo = (end: typeof at) => {
    addPiece(pieces, {
      base: base.slice(at.base, end.base),
      mine: mine.slice(at.mine, end.mine),
      theirs: theirs.slice(at.theirs, end.theirs),
    })
    Object.assign(at, end)
  }
  for (let index = 0; index < base.length; index++) {
    const [inMine, inTheirs] = [toMine[index], toTheirs[index]]
    if (inMine === undefined || inTheirs === undefined) continue
    const isApart = index > at.base || inMine > at.mine || inTheirs > at.theirs
    if (isApart) upTo({ base: index, mine: inMine, theirs: inTheirs })
    upTo({ base: index + 1, mine: inMine + 1, theirs: inTheirs + 1 })
  }
  upTo({ base: base.length, mine: mine.length, theirs: theirs.length })
  return pieces
}

/** For each item of the base its place in a copy; undefined where the copy has it no more. */
function partners(base: readonly string[], copy: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = base.map(() => undefined)
  for (const { left, right, length } of sharedStretches(base, copy))
    for (let step = 0; step < length; step++) found[left + step] = right + step
  return found
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, index) => item === b[index])

function addPiece(pieces: Piece[], { base, mine, theirs }: Three) {
  const last = pieces[pieces.length - 1]
  const agreed = isSame(mine, theirs) || isSame(theirs, base) ? mine : isSame(mine, base) ? theirs : undefined
  if (!agreed) pieces.push({ kind: 'conflict', base: [...base], mine: [...mine], theirs: [...theirs] })
  else if (last?.kind === 'agreed') last.items.push(...agreed)
  else if (agreed.length > 0) pieces.push({ kind: 'agreed', items: [...agreed] })
}
