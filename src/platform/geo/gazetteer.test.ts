import { describe, expect, test } from 'vitest'
import { getGazetteer } from './gazetteer.ts'
import { aliasLines, otherNameLines, townLines } from './places.data.ts'

const gazetteer = getGazetteer()
const codesOf = (name: string): string[] => (gazetteer.namings.get(name) ?? []).map(({ place }) => place.code)

describe('the gazetteer', () => {
  test('holds the provinces, cities and counties of the standard, each once', () => {
    const places = [...gazetteer.namings.values()].flat().filter(({ kind }) => kind === 'full')
    const codes = places.map(({ place }) => place.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter(code => code.endsWith('0000'))).toHaveLength(34)
    expect(codes.filter(code => code.endsWith('00') && !code.endsWith('0000'))).toHaveLength(333)
    expect(codes.every(code => /^\d{6}$/.test(code))).toBe(true)
  })

  test('knows divisions by name, by name without ending, and without the peoples in it', () => {
    expect(codesOf('赣州市')).toEqual(['360700'])
    expect(codesOf('赣州')).toEqual(['360700'])
    expect(codesOf('景宁')).toEqual(['331127'])
    expect(codesOf('广西')).toEqual(['450000'])
    expect(codesOf('积石山')).toEqual(['622927'])
  })

  test('keeps the ending where too little would be left', () => {
    expect(codesOf('沙县')).toEqual(['350405'])
    expect(codesOf('吉县')).toEqual(['141028'])
  })

  test('lists the larger division first where a name is shared', () => {
    expect(codesOf('南昌')).toEqual(['360100', '360121'])
    expect(codesOf('鼓楼')).toEqual(['320106', '320302', '350102', '410204'])
  })

  test('places towns, zones and ports in the county or city that holds them', () => {
    expect(codesOf('向塘')).toEqual(['360121'])
    expect(codesOf('深圳平湖')).toEqual(['440300'])
    expect(gazetteer.townNamings.get('小榄')).toBeUndefined()
    expect(codesOf('小榄')).toEqual(['442000'])
  })

  test('marks a name that does not tell its place alone', () => {
    for (const name of ['昌北', '吉林', '朝阳', '赣'])
      expect(gazetteer.namings.get(name)?.[0]?.doubtful, name).toBe(true)
  })

  test('does not read common words as places by themselves', () => {
    for (const name of ['合作', '资源', '通道']) expect(codesOf(name), name).toEqual([])
  })

  test('gives every division a position in the country', () => {
    const far = [...gazetteer.namings.values()]
      .flat()
      .filter(({ place: { lngWgs84: lng, latWgs84: lat } }) => !(lng > 73 && lng < 136 && lat > 3 && lat < 54))
    expect(far).toEqual([])
  })

  test('has a division for every code of the tables of names', () => {
    const known = new Set([...gazetteer.namings.values()].flat().map(({ place }) => place.code))
    const codes = [aliasLines, otherNameLines, townLines].join('\n').match(/^\d{6}/gm) ?? []
    expect(codes.filter(code => !known.has(code))).toEqual([])
  })
})
