import { expect, test } from 'vitest'
import { inspectionRules } from './inspection.ts'

test('the terms of the paper of 2019 hold today', () => {
  const rules = inspectionRules('2026-11-23')
  expect(rules.number).toBe('国办秘函〔2019〕19号')
  expect([rules.home.term, rules.notices.term, rules.questions.term]).toEqual([
    { days: 14 },
    { months: 6 },
    { months: 3 },
  ])
  expect([rules.staleChannels.veto, rules.blankChannels.veto, rules.opening.vetoShare]).toEqual([5, 5, 0.05])
})

test('before the paper there was no rule', () => {
  expect(() => inspectionRules('2019-03-31')).toThrow('2019-03-31')
})
