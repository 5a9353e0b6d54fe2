import { expect, test } from 'vitest'
import { type Finding, inspect, type Limits, type Looked } from './inspect.ts'

const limits: Limits = {
  home: { term: { days: 14 }, warnDays: 4 },
  news: { term: { days: 14 }, warnDays: 4 },
  notices: { term: { months: 6 }, warnDays: 30 },
  staleChannels: { veto: 5 },
  blankChannels: { veto: 5 },
  questions: { term: { months: 3 }, warnDays: 30 },
  opening: { windowDays: 7, checksPerDay: 20, vetoShare: 0.05, warnShare: 0.02 },
}
const hourMs = 3_600_000
const offsetMs = 8 * hourMs
const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-23T09:00:00')
const daysAgo = (n: number) => now - n * 24 * hourMs
const healthy: Looked = { newestMs: now, channels: [], deadLinks: null, questions: null, opening: null }
const find = (looked: Partial<Looked>, key: string, nowMs = now): Finding =>
  inspect({ ...healthy, ...looked }, limits, nowMs, offsetMs).find(each => each.key === key)!
const levelOf = (looked: Partial<Looked>, key: string, nowMs?: number) => find(looked, key, nowMs).level

test('the home page is amber four days before two weeks, red at two weeks to the minute, red where nothing ever was', () => {
  const levels = [0, 9.99, 10, 13.99, 14, 40].map(days => levelOf({ newestMs: daysAgo(days) }, 'home'))
  expect(levels).toEqual(['good', 'good', 'amber', 'amber', 'red', 'red'])
  expect(levelOf({ newestMs: null }, 'home')).toBe('red')
  expect(find({ newestMs: daysAgo(10) }, 'home').dueMs).toBe(now + 4 * 24 * hourMs)
})

test('half a year goes by the calendar, also from the last day of a long month', () => {
  const notices = (newest: string) => [{ id: 'n', upkeep: 'notices' as const, newestMs: at(newest) }]
  const due = (newest: string) => find({ channels: notices(newest) }, 'channel:n').dueMs
  expect(due('2026-08-31T23:30:00')).toBe(at('2027-02-28T23:30:00'))
  expect(due('2026-05-24T00:10:00')).toBe(at('2026-11-24T00:10:00'))
  expect(levelOf({ channels: notices('2026-05-24T00:10:00') }, 'channel:n')).toBe('amber')
  expect(levelOf({ channels: notices('2026-05-23T08:59:00') }, 'channel:n')).toBe('red')
})

test('channels past their time count together; five fail the site, one is a warning', () => {
  const channels = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `${i}`, upkeep: 'news' as const, newestMs: daysAgo(20 + i) }))
  expect([0, 1, 4, 5].map(n => levelOf({ channels: channels(n) }, 'stale'))).toEqual(['good', 'amber', 'amber', 'red'])
  const free = channels(9).map(each => ({ ...each, upkeep: 'free' as const }))
  expect(find({ channels: free }, 'stale')).toMatchObject({ level: 'good', count: 0, limit: 5 })
})

test('a channel without anything is blank, whatever its kind, and not late as well', () => {
  const channels = [{ id: 'b', upkeep: 'news' as const, newestMs: null }]
  expect(find({ channels }, 'blank')).toMatchObject({ level: 'amber', count: 1 })
  expect(find({ channels }, 'channel:b')).toBeUndefined()
})

test('what nobody measures is unknown, never good', () => {
  for (const key of ['links', 'questions', 'opening']) expect(levelOf({}, key)).toBe('unknown')
  expect(levelOf({ opening: { checks: 139, failed: 0 } }, 'opening')).toBe('unknown')
})

test('the home page may stay shut in under a twentieth of the checks of a week', () => {
  const levels = [0, 2, 4, 9, 10].map(failed => levelOf({ opening: { checks: 200, failed } }, 'opening'))
  expect(levels).toEqual(['good', 'good', 'amber', 'amber', 'red'])
})

test('an unanswered message is red after three months; dead links warn and never fail', () => {
  const questions = (text: string) => ({ questions: { count: 2, sinceMs: at(text) } })
  expect(levelOf({ questions: { count: 0, sinceMs: null } }, 'questions')).toBe('good')
  expect(levelOf(questions('2026-08-24T09:00:00'), 'questions')).toBe('amber')
  expect(levelOf(questions('2026-08-23T09:00:00'), 'questions')).toBe('red')
  expect(levelOf({ deadLinks: { count: 500, sinceMs: daysAgo(400) } }, 'links')).toBe('amber')
  expect(levelOf({ deadLinks: { count: 0, sinceMs: null } }, 'links')).toBe('good')
})
