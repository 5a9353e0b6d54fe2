import { isSpace } from './characters.ts'
import type { Clause } from './clauses.ts'
import type { CleanText } from './clean.ts'
import type { Sentence, Token } from './sentences.ts'
import { createSubjectMemory, type SubjectMemory } from './subject-memory.ts'
import { ATTRIBUTIVE } from './time.lexicon.ts'
import {
  fiveYearScope,
  openingScope,
  type Published,
  readPublished,
  resolveTime,
  type Scope,
  timeRole,
} from './timeline.ts'
import { hasSense, uncovered } from './wording.ts'
import { beginsWith } from './words.ts'

/** What the text speaks of at the place reached so far. */
export interface Context {
  clean: CleanText
  published: Published | undefined
  /** The time named last. */
  scope: Scope
  /** The scope with which the sentence began. */
  present: Scope
  /** The time spoken of where none is named. */
  fallback: Scope
  line: number
  sentence: number
  /** The first clause of a line: a time to come that opens it holds for the whole line. */
  opensLine: boolean
  /** The times named since the last figure of the sentence (一季度、上半年). */
  times: Scope[]
  /** The first clause of a sentence is being read. */
  opensSentence: boolean
  /** The sentence speaks of a time that does not outlast it (其中，6月份…; 2019年5月6日，…). */
  isPassing: boolean
  /** The span inside which the sentence spoke of a year. */
  enclosing: Scope | undefined
  /** A time was named earlier in the sentence. */
  isFresh: boolean
  /** A goal was announced earlier in the sentence. */
  isTarget: boolean
  /** Earlier in the sentence something was told of the day when a project is done. */
  isForeseen: boolean
  subjects: SubjectMemory
}

/** What the times before a figure say of it. */
export interface PassedTimes {
  own: Scope | undefined
  comparedYear: number | undefined
  /** The last time passed is what the text compares with. */
  isCompared: boolean
  localYears: number | undefined
  isPlanned: boolean
}

const LONGEST_HEADING = 40
const FARTHEST_FROM_OPENING = 1

export function createContext(clean: CleanText, published: string): Context {
  const day = readPublished(published)
  const fallback = openingScope(day)
  return {
    clean,
    published: day,
    scope: fallback,
    present: fallback,
    fallback,
    line: 0,
    sentence: 0,
    opensLine: true,
    times: [],
    opensSentence: true,
    enclosing: undefined,
    isPassing: false,
    isFresh: false,
    isTarget: false,
    isForeseen: false,
    subjects: createSubjectMemory(clean.folded),
  }
}

/** A new line keeps a year or month that was named, but not a span; a report on a closed year or plan keeps everything. */
export function enterLine(context: Context): void {
  context.line++
  context.opensLine = true
  context.subjects.enterLine()
  const keeps =
    context.published?.looksBack ||
    (context.scope.isNamed && (context.scope.shape === 'year' || context.scope.shape === 'months'))
  if (!keeps) context.scope = context.fallback
}

/** A sentence does not look further ahead than it says: a year to come holds in its own sentence alone. */
export function enterSentence(context: Context): void {
  if (context.published && context.scope.to > context.published.year && !context.opensLine)
    context.scope = context.present
  if (context.enclosing) context.scope = context.enclosing
  if (context.isPassing) context.scope = context.present
  context.isPassing = false
  context.enclosing = undefined
  context.opensSentence = true
  context.sentence++
  context.isTarget = false
  context.isForeseen = false
  context.isFresh = false
  context.times = []
  context.present = context.scope
}

/** A heading closes what was spoken of before it, and may name the time of what follows; reports keep their time. */
export function leaveHeading(context: Context, sentence: Sentence): void {
  const isHeading =
    sentence.opensLine &&
    sentence.closesLineOpen &&
    !sentence.hasFigures &&
    sentence.end - sentence.start <= LONGEST_HEADING
  if (!isHeading || sentence.end - sentence.start <= 1) return
  context.subjects.leaveHeading()
  const named = headingScope(context, sentence)
  if (named) context.scope = named
  else if (!context.published?.looksBack) context.scope = context.fallback
}

/** Takes in times and goals from `start` on the way to the next figure. */
export function passTokens(context: Context, tokens: Token[], start: number, next: Token | undefined): PassedTimes {
  const passed: PassedTimes = {
    own: undefined,
    comparedYear: undefined,
    isCompared: false,
    localYears: undefined,
    isPlanned: false,
  }
  const opening = skipBlanks(context.clean.codes, start)
  tokens.forEach((token, index) => {
    if (hasSense(token, 'target') && !isDescribed(context.clean.codes, token)) context.isTarget = true
    if (hasSense(token, 'among') && context.opensSentence && index === 0) context.isPassing = true
    if (hasSense(token, 'yoy', 'mom')) passed.isCompared = true
    if (hasSense(token, 'plan')) passed.isPlanned = true
    if (hasSense(token, 'foreseen')) context.isForeseen = true
    if (hasSense(token, 'cagr')) hearOfFiveYears(context)
    const isSpoken =
      token.type === 'time' &&
      (next || token.mark.special === 'open' || token.mark.areDays || opensClause(tokens, index, opening))
    if (isSpoken) passTime(context, token, next, passed, tokens[index - 1])
  })
  return passed
}

/** 奋斗的目标 and 投资目标的188%: a goal that is spoken of, none that is set. */
function isDescribed(codes: Uint16Array, { start, end }: Token): boolean {
  return beginsWith(codes, start - 1, ATTRIBUTIVE) || beginsWith(codes, end, ATTRIBUTIVE)
}

/** The one time that a heading names (三、2026年重点工作): it holds for what stands below. */
function headingScope(context: Context, { tokens }: Sentence): Scope | undefined {
  const times = tokens.filter(
    token => token.type === 'time' && !token.mark.isDay && token.mark.duration?.looks !== 'local',
  )
  const [only] = times
  return times.length === 1 && only?.type === 'time'
    ? resolveTime(context.clean.codes, only, context.published, context.fallback)
    : undefined
}

function skipBlanks(codes: Uint16Array, start: number): number {
  let at = start
  while (isSpace(codes[at])) at++
  return at
}

/** A time deep in a clause without figures belongs to a noun there (写入2024年的报告), not to what follows. */
function opensClause(tokens: Token[], index: number, start: number): boolean {
  return uncovered(tokens.slice(0, index), start, tokens[index]!.start) <= FARTHEST_FROM_OPENING
}

function passTime(
  context: Context,
  token: Token & { type: 'time' },
  next: Token | undefined,
  passed: PassedTimes,
  before: Token | undefined,
): void {
  const { codes } = context.clean
  const { duration } = token.mark
  if (duration?.years === 5 && duration.looks !== 'forward') hearOfFiveYears(context)
  if (duration?.looks === 'local') passed.localYears = duration.years
  const goesOn = passed.isCompared && before && (hasSense(before, 'and') || before.type === 'mark')
  const isOtherDay = isDayOfOtherYear(context, token)
  context.isPassing ||= isOtherDay
  const role = goesOn ? 'compared' : isOtherDay ? 'scope' : timeRole(codes, token, next)
  if (role === 'aside') return
  const scope = resolveTime(codes, token, context.published, context.scope)
  passed.isCompared = role === 'compared'
  if (role === 'compared') passed.comparedYear = scope.shape === 'year' || scope.shape === 'span' ? scope.to : undefined
  else if (role === 'own') passed.own = scope
  else {
    context.scope = insideOf(context, scope)
    context.times.push(scope)
    context.isFresh = true
    if (context.opensLine && !context.isPassing) context.present = scope
  }
}

/** A day of the year of publication is when something was said; a day of another year is what is spoken of. */
function isDayOfOtherYear({ published }: Context, { mark }: Token & { type: 'time' }): boolean {
  const { isDay, months, years } = mark
  return isDay === true && months !== undefined && years !== undefined && years[0] !== published?.year
}

/** The last year of the span that a sentence speaks of (五年来，…，2025年达到…) is left again at its next semicolon. */
function insideOf(context: Context, named: Scope): Scope {
  const { scope } = context
  const isInside = scope.shape === 'span' && named.shape === 'year' && named.to === scope.to && !context.opensSentence
  if (!isInside) return named
  context.enclosing = scope
  return { ...named, base: scope.base }
}

/** A semicolon ends what was said of the last year of a span. */
export function enterClause(context: Context, { opening }: Clause): void {
  if (opening !== 'semicolon' || !context.enclosing) return
  context.scope = context.enclosing
  context.enclosing = undefined
}

/** Talk of five years or of yearly averages shows that a report closes a plan. */
function hearOfFiveYears(context: Context): void {
  const plan = fiveYearScope(context.published)
  if (!plan || context.fallback === plan) return
  if (!context.scope.isNamed) context.scope = plan
  context.fallback = plan
}
