/** A length of time as rules name it. */
export type Term = { days: number } | { months: number }

/** The limits of an inspection; see rules/inspection. */
export type Limits = {
  home: { term: Term; warnDays: number }
  news: { term: Term; warnDays: number }
  notices: { term: Term; warnDays: number }
  staleChannels: { veto: number }
  blankChannels: { veto: number }
  questions: { term: Term; warnDays: number }
  opening: { windowDays: number; checksPerDay: number; vetoShare: number; warnShare: number }
}

/** Which rule of updating a channel falls under; `free`: none. */
export type Upkeep = 'news' | 'notices' | 'free'

/** What there is to look at on a site. Instants are milliseconds since the epoch. */
export type Looked = {
  /** When anything was published last; null: never. */
  newestMs: number | null
  /** Every channel with what stands below it. */
  channels: readonly { id: string; upkeep: Upkeep; newestMs: number | null }[]
  /** Links that lead nowhere, the longest since; null: nobody looked yet. */
  deadLinks: { count: number; sinceMs: number | null } | null
  /** Messages that wait, the longest since; null: the site takes none. */
  questions: { count: number; sinceMs: number | null } | null
  /** How often the home page was asked within the window, and how often in vain; null: it is not asked. */
  opening: { checks: number; failed: number } | null
}

export type Level = 'good' | 'amber' | 'red' | 'unknown'

/** One line of the inspection. */
export type Finding = {
  /** Names the line for good: 'home', 'channel:<id>', 'stale', 'blank', 'links', 'questions', 'opening'. */
  key: string
  what: 'home' | 'channel' | 'stale' | 'blank' | 'links' | 'questions' | 'opening'
  level: Level
  /** Since when nothing was new, or nothing was done; null: never, or nothing waits. */
  sinceMs: number | null
  /** When the limit is reached; past: it was. */
  dueMs: number | null
  /** How many, and how many are too many; for `opening` parts of a thousand. */
  count: number | null
  limit: number | null
}

const dayMs = 86_400_000

/** Everything that an inspection would look at, worst first within its order. `offsetMs`: of the sites' zone from UTC. */
export function inspect(looked: Looked, limits: Limits, nowMs: number, offsetMs: number): Finding[] {
  const term = (key: string, what: Finding['what'], sinceMs: number | null, rule: Limits['home']) =>
    byTerm({ key, what, sinceMs }, rule, nowMs, offsetMs)
  const channels = looked.channels
    .filter(({ upkeep, newestMs }) => upkeep !== 'free' && newestMs !== null)
    .map(({ id, upkeep, newestMs }) => term(`channel:${id}`, 'channel', newestMs, limits[upkeep as 'news']))
  const stale = channels.filter(each => each.level === 'red').length
  const blank = looked.channels.filter(each => each.newestMs === null).length
  return [
    term('home', 'home', looked.newestMs, limits.home),
    byCount('stale', stale, limits.staleChannels.veto),
    byCount('blank', blank, limits.blankChannels.veto),
    ...channels.sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0)),
    ofQuestions(looked.questions, limits.questions, nowMs, offsetMs),
    ofOpening(looked.opening, limits.opening),
    ofLinks(looked.deadLinks),
  ]
}

type Named = Pick<Finding, 'key' | 'what' | 'sinceMs'>

function byTerm(named: Named, rule: Limits['home'], nowMs: number, offsetMs: number): Finding {
  if (named.sinceMs === null) return { ...named, level: 'red', dueMs: null, count: null, limit: null }
  const dueMs = after(named.sinceMs, rule.term, offsetMs)
  const warnMs = dueMs - rule.warnDays * dayMs
  const level = nowMs >= dueMs ? 'red' : nowMs >= warnMs ? 'amber' : 'good'
  return { ...named, level, dueMs, count: null, limit: null }
}

function byCount(what: 'stale' | 'blank', count: number, limit: number): Finding {
  const level = count >= limit ? 'red' : count > 0 ? 'amber' : 'good'
  return { key: what, what, level, sinceMs: null, dueMs: null, count, limit }
}

const unknown = (what: Finding['what']): Finding => ({
  key: what,
  what,
  level: 'unknown',
  sinceMs: null,
  dueMs: null,
  count: null,
  limit: null,
})

function ofQuestions(asked: Looked['questions'], rule: Limits['home'], nowMs: number, offsetMs: number): Finding {
  if (asked === null) return unknown('questions')
  if (asked.sinceMs === null) return { ...unknown('questions'), level: 'good', count: 0 }
  return {
    ...byTerm({ key: 'questions', what: 'questions', sinceMs: asked.sinceMs }, rule, nowMs, offsetMs),
    count: asked.count,
  }
}

/** Judged only with as many checks as the rule asks for; counts are parts of a thousand. */
function ofOpening(opening: Looked['opening'], limits: Limits['opening']): Finding {
  if (opening === null || opening.checks < limits.windowDays * limits.checksPerDay) return unknown('opening')
  const share = opening.failed / opening.checks
  const level = share >= limits.vetoShare ? 'red' : share >= limits.warnShare ? 'amber' : 'good'
  const perMille = (part: number) => Math.round(part * 1000)
  return { ...unknown('opening'), level, count: perMille(share), limit: perMille(limits.vetoShare) }
}

/** Dead links cost points; they fail no site by themselves. */
function ofLinks(links: Looked['deadLinks']): Finding {
  if (links === null) return unknown('links')
  return { ...unknown('links'), level: links.count > 0 ? 'amber' : 'good', sinceMs: links.sinceMs, count: links.count }
}

/** An instant so long after another; months by the calendar of the zone, at the latest the last day of the month. */
function after(fromMs: number, term: Term, offsetMs: number): number {
  if ('days' in term) return fromMs + term.days * dayMs
  const local = new Date(fromMs + offsetMs)
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + term.months)
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, lastDay))
  return local.getTime() - offsetMs
}
