import { expect, test } from 'vitest'
import { readLiLim } from './lilim.ts'

const head = '2 10 1\n0 0 0 0 0 100 0 0 0'
const fine = '1 10 0 5 0 100 1 0 2\n2 20 0 -5 0 100 1 1 0'

test('reads stops and requests', () => {
  const { problem, leftOut } = readLiLim(`${head}\n${fine}\n`)
  expect(leftOut).toEqual([])
  expect(problem).toMatchObject({ stops: 3, requests: 1, vehicles: 2, capacity: 10 })
  expect(problem.distance[1 * 3 + 2]).toBe(10)
})

test.each([
  ['', 'The first line must say how many vehicles there are'],
  ['2 x 1', 'The first line must say how many vehicles there are'],
  ['2 10 1', 'There is no depot'],
  ['2 10 1\n0 0 0 0 100 0 0 0 0', 'Line 2, the depot: its window closes (0) before it opens (100).'],
  [`2 10 1\n${'0 0 0 0 0 1 0 0 0\n'.repeat(3000)}`, 'There are 3000 stops; at most 2001 are planned at once.'],
])('refuses %j', (text, sentence) => {
  expect(() => readLiLim(text)).toThrow(sentence)
})

test.each([
  ['1 10 0 5 0 100 1 0 0\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: it must name either its pickup or its delivery.'],
  ['1 10 0 5 0 100 1 0 9\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: its other end 9 is not in the file.'],
  ['1 10 0 -5 0 100 1 0 2\n2 20 0 5 0 100 1 1 0', 'Line 3, stop 1: the demand -5 of a pickup must not be negative.'],
  ['1 10 0 5 0 100 1 0 2\n2 20 0 -4 0 100 1 1 0', 'stop 1: its demand 5 and that of its other end must cancel out.'],
  ['1 NaN 0 5 0 100 1 0 2\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: it holds something that is no number.'],
  ['1 10 0 5 9 8 1 0 2\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: its window closes (8) before it opens (9).'],
  ['1 10 0 5 0 100 -1 0 2\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: its service time -1 is negative.'],
  ['1 10 0 5 0 100 1 0\n2 20 0 -5 0 100 1 1 0', 'Line 3, stop 1: it has 8 numbers instead of 9.'],
])('leaves out a faulty request %j with a sentence, and keeps the others', (bad, sentence) => {
  const rest = '3 10 0 5 0 100 1 0 4\n4 20 0 -5 0 100 1 3 0'
  const { problem, leftOut } = readLiLim(`${head}\n${bad}\n${rest}`)
  expect(leftOut[0]!.says).toContain(sentence)
  expect([...problem.pickup]).toEqual([3])
})
