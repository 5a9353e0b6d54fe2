import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGeo } from './check.ts'
import { convertDatum } from './datum.ts'

const near = ([a, b]: readonly number[], [c, d]: readonly number[], degrees: number) =>
  Math.abs(a! - c!) < degrees && Math.abs(b! - d!) < degrees

test('public values of the two offsets', () => {
  const point = [116.404, 39.915] as const
  expect(near(convertDatum(point, 'wgs84', 'gcj02'), [116.41024449916938, 39.91640428150164], 1e-6)).toBe(true)
  expect(near(convertDatum(point, 'gcj02', 'bd09'), [116.41036949371029, 39.92133699351021], 1e-6)).toBe(true)
  expect(near(convertDatum(point, 'bd09', 'gcj02'), [116.39762729119315, 39.90865673957631], 1e-5)).toBe(true)
})

test('there and back meets the point within a tenth of a millimetre, all over the country', () => {
  const place = fc.tuple(fc.double({ min: 100, max: 122, noNaN: true }), fc.double({ min: 22, max: 42, noNaN: true }))
  fc.assert(
    fc.property(place, fc.constantFrom('gcj02', 'bd09'), (point, datum) =>
      near(convertDatum(convertDatum(point, 'wgs84', datum), datum, 'wgs84'), point, 1e-9),
    ),
  )
})

test('outside China nothing shifts', () => {
  expect(convertDatum([2.3522, 48.8566], 'wgs84', 'gcj02')).toEqual([2.3522, 48.8566])
})

test('the rule can be asked, and says what is wrong with a question', () => {
  expect(checkGeo({ op: 'wgs84->gcj02', lonlat: [116.404, 39.915] })).toHaveProperty('lonlat')
  expect(checkGeo({ op: 'wgs84->gcj02', lonlat: [216.404, 39.915] })).toMatchObject({ error: 'bad_place' })
  expect(checkGeo({ op: 'mars->venus', lonlat: [1, 2] })).toMatchObject({ error: 'bad_input' })
  expect(checkGeo(null)).toMatchObject({ error: 'bad_input' })
})
