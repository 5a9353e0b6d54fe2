import { applyRepairs, withRepairs } from './apply.ts'
import { createGbkTable } from './gbk-table.ts'
import { createHalfKnownTable } from './half-known.ts'
import { findLostBytes } from './lost-byte.ts'
import { chinesePattern, lostBytePattern } from './marks.lexicon.ts'
import { findPunctuation } from './punctuation.ts'
import { type DamageEvidence, findAnnotations, findEvidence } from './readings.ts'
import { mendShift, type ShiftTools } from './shift.ts'
import type { GbkCodec, Lexicon, Repair, RepairedText } from './types.ts'

export interface Repairer {
  /** What the whole text of a page tells about its damage; give it to `repair` for each part of that page. */
  examine(text: string): PageDamage
  /** Mends one text of a page. Sound text comes back as it is, with no repairs. */
  repair(damaged: string, page: PageDamage): RepairedText
}

export interface PageDamage extends DamageEvidence {
  /** ASCII marks between Chinese characters stem from the conversion too. */
  punctuation: boolean
}

const contextLength = 4
/** So many places of one text are tried; text with more of them is no text. */
const mostTries = 200

/**
 * Repairs what a machine 简繁 conversion does to a page. The table of GBK is built when the first hard damage is met.
 */
export function createRepairer(lexicon: Lexicon, codec: GbkCodec): Repairer {
  let tools: ShiftTools | undefined
  const mend = (text: string, at: number, before: string): Repair | undefined => {
    tools ??= createShiftTools(lexicon, codec)
    return mendShift(text, at, before, tools)
  }
  return {
    examine(text) {
      const evidence = findEvidence(text, lexicon)
      const punctuation = evidence.annotated || findShifts(text, [], mend).length > 0
      return { ...evidence, punctuation }
    },
    repair(damaged, page) {
      const annotations = findAnnotations(damaged, lexicon, page)
      const shifts = findShifts(damaged, annotations, mend)
      const inside = (one: Repair) => shifts.some(shift => covers(shift, one.start))
      const repairs = [...annotations.filter(one => !inside(one)), ...shifts, ...findLostBytes(damaged, lexicon)]
      const punctuation = page.punctuation ? findPunctuationIn(damaged, repairs) : []
      return withRepairs(damaged, [...repairs, ...punctuation])
    },
  }
}

function findShifts(
  text: string,
  annotations: readonly Repair[],
  mend: (text: string, at: number, before: string) => Repair | undefined,
): Repair[] {
  const shifts: Repair[] = []
  let soundTo = 0
  for (const match of text.matchAll(lostBytePattern).take(mostTries)) {
    if (match.index < soundTo) continue
    const before = contextBefore(text, match.index, [...annotations, ...shifts])
    const shift = chinesePattern.test(before.at(-1) ?? '') ? mend(text, match.index, before) : undefined
    if (shift === undefined) continue
    shifts.push(shift)
    soundTo = shift.start + shift.before.length
  }
  return shifts
}

/** The last few sound characters in front of a place. */
function contextBefore(text: string, at: number, repairs: readonly Repair[]): string {
  const near = Math.max(0, at - contextLength * 10)
  const within = repairs
    .filter(one => one.start >= near && one.start + one.before.length <= at)
    .map(one => ({ ...one, start: one.start - near }))
  return applyRepairs(text.slice(near, at), within).slice(-contextLength)
}

/** Finds marks in the text as the other repairs leave it, and counts their places in the damaged text. */
function findPunctuationIn(damaged: string, repairs: readonly Repair[]): Repair[] {
  const mended = withRepairs(damaged, repairs)
  const found: Repair[] = []
  let shift = 0
  let next = 0
  for (const mark of findPunctuation(mended.text)) {
    let one = mended.repairs[next]
    while (one !== undefined && one.start + shift + one.after.length <= mark.start) {
      shift += one.after.length - one.before.length
      next += 1
      one = mended.repairs[next]
    }
    const isMended = one !== undefined && mark.start >= one.start + shift
    if (!isMended) found.push({ ...mark, start: mark.start - shift })
  }
  return found
}

function covers(repair: Repair, at: number): boolean {
  return at >= repair.start && at < repair.start + repair.before.length
}

function createShiftTools(lexicon: Lexicon, codec: GbkCodec): ShiftTools {
  const table = createGbkTable(codec)
  return { lexicon, table, halfKnown: createHalfKnownTable(table, lexicon) }
}
