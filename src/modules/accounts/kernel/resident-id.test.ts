import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacterOf, readResidentId, residentIdFaultOf } from './resident-id.ts'

const today = '20261124'
const faultOf = (id: string) => residentIdFaultOf(readResidentId(id), today)

test('the examples of GB 11643 hold, with X in any form', () => {
  for (const id of [
    '11010519491231002X',
    '440524188001010014',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])
    expect(faultOf(id)).toBeUndefined()
})

test.each([
  ['110105491231002', 'id_form'],
  ['11010519491231002', 'id_form'],
  ['1101051949123100X2', 'id_form'],
  ['', 'id_form'],
  ['991105194912310025', 'id_place'],
  ['110105194902300021', 'id_birthday'],
  ['110105202612310021', 'id_birthday'],
  ['110105187912310021', 'id_birthday'],
  ['110105194912310021', 'id_check'],
] as const)('%s: %s', (id, fault) => {
  expect(faultOf(id)).toBe(fault)
})

test('any one digit changed, and any two neighbours exchanged, are noticed', () => {
  const body = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 }))
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ([place, order], at, by) => {
      const first = `36${String(place).padStart(4, '0')}19900307${String(order).padStart(3, '0')}`
      const id = first + checkCharacterOf(first)
      expect(residentIdFaultOf(id, today)).toBeUndefined()
      const changed = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1)
      expect(residentIdFaultOf(changed, today)).toBeDefined()
      const swapped = id.slice(0, at) + id[at + 1]! + id[at]! + id.slice(at + 2)
      if (swapped !== id) expect(residentIdFaultOf(swapped, today)).toBeDefined()
    }),
  )
})
