/** What the fields have left of a line: phrases worth noting, goods that no list has, and what could not be read. */

import { goodsEndings, goodsJoiners, goodsLabels } from './goods.lexicon.ts'
import type { Sheet, Token, TokenKind } from './sheet.ts'
import { noteBeginnings } from './trade.lexicon.ts'

interface Run {
  start: number
  end: number
}

const plainKinds: readonly TokenKind[] = ['filler', 'note', 'goods', 'route', 'kind', 'mode', 'topUp']
const quantityKinds: readonly TokenKind[] = ['weightKg', 'volumeM3', 'pieces']
const LONGEST_GOODS = 10

/** Phrases such as 需铺垫木: noted whole, from gap to gap, when no field reads a part of them. */
export function readPhrases(sheet: Sheet): void {
  for (const match of sheet.text.matchAll(/[^\s,;:!()]{3,24}/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (!noteBeginnings.test(match[0]) || isCovered(sheet, start, end)) continue
    const inside = sheet.tokens.filter(token => token.start < end && token.end > start)
    if (inside.every(token => plainKinds.includes(token.kind))) sheet.replace('note', start, end, null)
  }
}

const isCovered = (sheet: Sheet, start: number, end: number): boolean => listRuns(sheet, start, end).length === 0

/** Free stretches of letters and digits. */
export function listRuns(sheet: Sheet, start: number, end: number): Run[] {
  const runs: Run[] = []
  for (let at = start; at < end; at++) {
    if (!sheet.isFree(at, at + 1) || !/[\p{L}\d]/u.test(sheet.text[at]!)) continue
    const last = runs.at(-1)
    if (last?.end === at) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}

/** Widens each goods word to the whole of what it stands in: 废旧塑料, 定制家具, 家具、建材. */
export function widenGoods(sheet: Sheet): void {
  for (const token of sheet.tokens.filter(({ kind }) => kind === 'goods')) {
    let { start, end } = token
    while (start > 0 && token.start - start < 6 && isFreeHan(sheet, start - 1)) start--
    while (end < sheet.text.length && end - token.end < 6 && isFreeHan(sheet, end)) end++
    start += goodsLabels.exec(sheet.text.slice(start, token.start))?.[0].length ?? 0
    if (end - start > token.end - token.start) sheet.replace('goods', start, end, null)
  }
}

const isFreeHan = (sheet: Sheet, at: number): boolean =>
  sheet.isFree(at, at + 1) && /\p{Script=Han}/u.test(sheet.text[at]!)

export interface GoodsRun extends Run {
  doubtful: boolean
}

/** The stretch of the line that names the goods: the words joined where only a joiner, or as a guess a space, is between. */
export function findGoods(sheet: Sheet, tokens: readonly Token[]): GoodsRun | null {
  const spans: GoodsRun[] = []
  for (const token of tokens.filter(({ kind }) => kind === 'goods').toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    const gap = last ? sheet.text.slice(last.end, token.start) : null
    if (last && gap !== null && goodsJoiners.test(gap)) {
      last.end = Math.max(last.end, token.end)
      last.doubtful ||= token.doubtful || gap === ' '
    } else {
      spans.push({ start: token.start, end: token.end, doubtful: token.doubtful })
    }
  }
  return spans[0] ?? null
}

/** Takes an unknown word for the goods: one that ends as goods do, or that stands beside a quantity or a place. */
export function guessGoods(sheet: Sheet, start: number, end: number): void {
  const candidates = listRuns(sheet, start, end).filter(run => isGoodsLike(sheet.text, run))
  const ended = candidates.find(run => goodsEndings.includes(sheet.text[run.end - 1]!))
  const chosen =
    ended ??
    candidates.find(run => isBeside(sheet, run, quantityKinds)) ??
    candidates.find(run => isBeside(sheet, run, ['place', 'length', 'type']))
  if (!chosen) return
  const label = goodsLabels.exec(sheet.text.slice(chosen.start, chosen.end))?.[0].length ?? 0
  const from = label < chosen.end - chosen.start ? chosen.start + label : chosen.start
  sheet.add('goods', from, chosen.end, null, !ended)
}

function isGoodsLike(text: string, run: Run): boolean {
  const length = run.end - run.start
  return length >= 2 && length <= LONGEST_GOODS && /\p{Script=Han}/u.test(text.slice(run.start, run.end))
}

const isBeside = (sheet: Sheet, run: Run, kinds: readonly TokenKind[]): boolean =>
  sheet.tokens.some(
    token =>
      kinds.includes(token.kind) &&
      (isGap(sheet.text, token.end, run.start) || isGap(sheet.text, run.end, token.start)),
  )

const isGap = (text: string, start: number, end: number): boolean =>
  end >= start && end - start <= 2 && /^[\s,:]*$/.test(text.slice(start, end))
