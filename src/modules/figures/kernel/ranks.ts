import { characterSet, isHan } from './characters.ts'
import { ORDINAL, RANK_CONTEXT, RANK_FOLLOWERS, RANK_TOP, RANK_UNITS } from './numerals.lexicon.ts'
import { readNumeral } from './numerals.ts'
import type { Reading } from './quantity.ts'

const isRankUnit = characterSet(RANK_UNITS)
const isRankContext = characterSet(RANK_CONTEXT)
const isRankFollower = characterSet(RANK_FOLLOWERS)
const ordinal = ORDINAL.charCodeAt(0)
const top = RANK_TOP.charCodeAt(0)

/**
 * Reads 第6位, 前10名, and 第一 where a place (全国) or a verb of standing (居) goes before it.
 * Every other ordinal (第六届, 第一产业) is passed over as a name.
 */
export function readRank(codes: Uint16Array, at: number): Reading | undefined {
  if (codes[at] !== ordinal && codes[at] !== top) return undefined
  const numeral = readNumeral(codes, at + 1)
  if (!numeral || numeral.malformed) return undefined
  const hasUnit = isRankUnit(codes[numeral.end])
  const end = numeral.end + (hasUnit ? 1 : 0)
  const stands = isRankContext(codes[at - 1]) && (!isHan(codes[end]) || isRankFollower(codes[end]))
  if (codes[at] === top && !hasUnit)
    return stands && numeral.script === 'arabic' ? rank(at, end, numeral.digits) : undefined
  if (!hasUnit && !stands) return { end: codes[at] === ordinal ? numeral.end : at + 1 }
  return rank(at, end, numeral.digits)
}

function rank(start: number, end: number, digits: string): Reading {
  const quantity = {
    start,
    end,
    numeralStart: start,
    value: Number(digits),
    unit: 'rank',
    nature: 'rank' as const,
    qualifier: 'exact' as const,
    halfDigit: 0,
    lastStep: 1,
  }
  return { end, quantity }
}
