import { expect, test } from 'vitest'
import { maskedNumber, readMobile } from './mobile.ts'

const read = (typed: string, sample = false) => readMobile(typed, { sample })

test.each([
  '13800000000',
  '138 0000 0000',
  '138-0000-0000',
  '+8613800000000',
  '+86 138 0000 0000',
  '0086 13800000000',
  '8613800000000',
  '１３８００００００００',
])('%s is a mobile number of the mainland', typed => {
  expect(read(typed)).toEqual({ number: '13800000000', sample: false })
})

test.each(['+852 5123 4567', '+1 415 555 2671', '0085251234567', '+886912345678'])('%s is a number abroad', typed => {
  expect(read(typed)).toEqual({ fault: 'number_abroad' })
})

test.each(['12345678901', '1380000000', '138000000000', '0791-8888888', '13800000000a', 'drop table', '+86', '86'])(
  '%s is no mobile number',
  typed => {
    expect(read(typed)).toEqual({ fault: 'number_form' })
  },
)

test('nothing typed is asked for', () => {
  expect(['', ' - '].map(typed => read(typed))).toEqual([{ fault: 'number_missing' }, { fault: 'number_missing' }])
})

test('the reserved pattern of made-up people counts in sample mode alone', () => {
  expect(read('000-0000-0001', true)).toEqual({ number: '00000000001', sample: true })
  expect(read('000-0000-0001')).toEqual({ fault: 'number_form' })
  expect(read('13800000000', true)).toMatchObject({ sample: false })
})

test('a masked number keeps what its owner needs to know it', () => {
  expect(maskedNumber('13812345678')).toBe('138****5678')
})
