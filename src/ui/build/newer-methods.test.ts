import { expect, test } from 'vitest'
import { bringNewerMethods, newerMethods } from './newer-methods.ts'

/** A list of an old browser: it has none of the methods. */
function oldList(...values: number[]) {
  const prototype: Record<string, unknown> = {}
  bringNewerMethods(prototype)
  return Object.assign(Object.create(prototype) as number[], values, { length: values.length })
}

test('an old browser gets every method that scripts may use', () => {
  const list = oldList(1, 2, 3)
  expect(newerMethods.filter(name => !(name in list))).toEqual([])
  expect([list.at(0), list.at(-1), list.at(3), list.at(-4)]).toEqual([1, 3, undefined, undefined])
  expect([list.findLast(value => value < 3), list.findLast(value => value > 3)]).toEqual([2, undefined])
  expect(list.toReversed()).toEqual([3, 2, 1])
  expect([...Array.from(list)]).toEqual([1, 2, 3])
})

test('a method that is there is left alone', () => {
  const own = () => 'own'
  const prototype = { at: own }
  bringNewerMethods(prototype)
  expect(prototype.at).toBe(own)
})
