import { expect, test } from 'vitest'
import { inForceOn, readRuleFiles, ruleFileSchema } from './rule-file.ts'

const file = {
  id: 'kind.one',
  version: 1,
  issuedBy: ['某部', 'A ministry'],
  number: null,
  inForceFrom: '2026-01-01',
  inForceTo: null as string | null,
  source: ['某通知', 'A notice'],
}

test('files of a kind are read in the order of their ids', () => {
  const read = readRuleFiles(ruleFileSchema, { 'b.json': { ...file, id: 'kind.two' }, 'a.json': file })
  expect(read.map(each => each.id)).toEqual(['kind.one', 'kind.two'])
})

test('mistakes are told with their file and field, all at once', () => {
  const contents = {
    'a.json': { ...file, issuer: 'x' },
    'b.json': { ...file, inForceFrom: 'soon' },
    'c.json': { ...file, id: 'kind.two' },
    'd.json': { ...file, id: 'kind.two', inForceTo: '2025-12-31' },
  }
  expect(() => readRuleFiles(ruleFileSchema, contents)).toThrow(
    /a\.json: .*issuer.*\nb\.json: inForceFrom: .*\nc\.json: id: .*two.*\nd\.json: id: .*\nd\.json: inForceTo: /,
  )
})

test('a file holds from its first day to its last, both counted', () => {
  const files = readRuleFiles(ruleFileSchema, { 'a.json': { ...file, inForceTo: '2026-06-30' } })
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01']
  expect(days.map(day => inForceOn(files, day).length)).toEqual([0, 1, 1, 0])
})
