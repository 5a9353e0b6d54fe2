import { isHan } from './characters.ts'
import type { Slot } from './clauses.ts'
import type { Token } from './sentences.ts'
import {
  DASH,
  EXAMPLES_END,
  GENERIC_HEADS,
  LIST_HEADS,
  LOOSE_ENDS,
  NOT_CONTENT,
  PLANNED_NOUNS,
  SUBJECT_STOPS,
} from './subjects.lexicon.ts'
import { ATTRIBUTIVE } from './time.lexicon.ts'
import { SHARE_OF } from './wording.lexicon.ts'
import { hasSense } from './wording.ts'

const LONGEST_LEAD = 40
const LONGEST_TAIL = 16
const SHORT_LEAD = 4
const SHORT_ITEM = 2

/** The words of a stretch without those that only move, time or hedge the figure behind them. */
export function contentOf(folded: string, tokens: Token[], start: number, end: number): string {
  if (EXAMPLES_END.includes(folded[end - 1] ?? ' ')) return verbOf(folded, tokens)
  let content = ''
  let at = behindDash(folded, Math.max(start, end - LONGEST_LEAD), end)
  const tail = trailingNoise(tokens, end)
  for (const token of tokens) {
    if (token.start >= tail) break
    if (token.end <= at) continue
    const opens = content === '' && hasSense(token, 'reach', 'from', 'and', 'than') && token.start <= at
    const isNoise =
      opens ||
      token.type === 'time' ||
      token.type === 'figure' ||
      hasSense(token, 'noise', 'each', 'yoy', 'mom', 'among', 'target') ||
      (hasSense(token, 'plan') && !isNounOfPlan(token, folded))
    const ties = folded.slice(token.start, token.end) === ATTRIBUTIVE && token.start > at
    if (!isNoise || ties) continue
    content += folded.slice(at, Math.max(at, token.start))
    at = token.end
  }
  content += folded.slice(at, Math.max(at, tail))
  return content.replace(NOT_CONTENT, '').replace(LOOSE_ENDS, '')
}

/** What is done with examples (组织广交会、东盟会等68场展会), which are not themselves what is counted. */
function verbOf(folded: string, tokens: Token[]): string {
  const verb = tokens.find(token => hasSense(token, 'flow', 'stock'))
  return verb ? folded.slice(verb.start, verb.end) : ''
}

function behindDash(folded: string, start: number, end: number): number {
  const dash = folded.slice(start, end).lastIndexOf(DASH)
  return dash < 0 ? start : start + dash + DASH.length
}

/** 计划总投资 is planned and still what is measured. */
function isNounOfPlan(token: Token, folded: string): boolean {
  return PLANNED_NOUNS.some(noun => folded.slice(token.start, token.end).endsWith(noun))
}

/** Where the run of governing words right before a figure begins. */
function trailingNoise(tokens: Token[], end: number): number {
  let tail = end
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    const isContent =
      token.type === 'figure' ||
      hasSense(token, 'plain', 'flow', 'stock', 'share', 'rateUp', 'rateDown', 'cumulative', 'above', 'below')
    if (isContent || token.end < tail) break
    tail = token.start
  }
  return tail
}

/** The noun phrase behind a figure (227家企业完成评估), up to a word that begins another statement. */
export function tailOf(folded: string, slot: Slot): string {
  const { quantity, after, afterEnd } = slot.adjacent ?? slot
  let end = Math.min(afterEnd, quantity.end + LONGEST_TAIL)
  for (const token of after) {
    const stops = token.type === 'time' || (token.type === 'mark' && token.mark !== 'open' && token.mark !== 'close')
    const touches = token.start === quantity.end || token.end >= afterEnd - 1
    const leadsOn = hasSense(token, 'reach', 'keep') && touches
    if (stops || leadsOn || hasSense(token, 'and', 'rise', 'fall', 'from', 'each', 'yoy')) {
      end = Math.min(end, token.start)
      break
    }
  }
  const tail = folded.slice(quantity.end, end)
  const stop = SUBJECT_STOPS.find(word => tail.startsWith(word))
  return stop ? '' : tail.slice(tail.startsWith(ATTRIBUTIVE) ? ATTRIBUTIVE.length : 0).replace(NOT_CONTENT, '')
}

/** Splits the list in front of 分别: A、B和C; a head that only the last item carries is given to all. */
export function splitList(folded: string, tokens: Token[], start: number, end: number): string[] {
  const cuts = tokens.filter(token => token.start >= start && token.end <= end && isJoin(token))
  const bounds = [start, ...cuts.flatMap(cut => [cut.start, cut.end]), end]
  const items: string[] = []
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const inside = tokens.filter(token => token.start >= bounds[i]! && token.end <= bounds[i + 1]!)
    items.push(contentOf(folded, inside, bounds[i]!, bounds[i + 1]!))
  }
  return restoreHeads(items.filter(item => item !== ''))
}

const isJoin = (token: Token): boolean => (token.type === 'mark' && token.mark === 'list') || hasSense(token, 'and')

function restoreHeads(items: string[]): string[] {
  const last = items.at(-1) ?? ''
  const others = items.slice(0, -1)
  const head = sharedHead(last, others)
  return head === '' ? items : [...others.map(item => (item.endsWith(head) ? item : item + head)), last]
}

/** 增加值占工业的比重 of 甲产业、乙产业增加值占工业的比重. */
function shareHead(last: string): string | undefined {
  const at = last.indexOf(SHARE_OF)
  const measure = at < 0 ? undefined : LIST_HEADS.find(word => last.slice(0, at).endsWith(word) && at > word.length)
  return measure && last.slice(at - measure.length)
}

function sharedHead(last: string, others: string[]): string {
  if (others.length === 0) return ''
  const longest = Math.max(...others.map(item => item.length))
  const areShort = longest <= SHORT_ITEM && last.length > longest + 1 && !others.some(item => LIST_HEADS.includes(item))
  if (areShort) return last.slice(longest)
  const head = shareHead(last) ?? LIST_HEADS.find(word => last.endsWith(word) && last.length > word.length)
  const isCarried =
    head !== undefined && !others.some(item => LIST_HEADS.some(word => item.endsWith(word) && item !== word))
  return isCarried ? head : ''
}

/** Whether a lead cannot stand alone as a subject and wants the one before it. */
export function isGeneric(lead: string): boolean {
  return GENERIC_HEADS.includes(lead)
}

export const isShort = (lead: string): boolean => lead.length <= SHORT_LEAD && isHan(lead.charCodeAt(0))
