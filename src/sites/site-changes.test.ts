import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folder.ts'
import { openRegion } from './regions.ts'

function fileWith(content: unknown): string {
  const path = join(temporaryFolder(), 'sites.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a file says what is different of some sites, and all else stays', () => {
  const path = fileWith({ '360400': { hosts: ['wl.example.cn'], foot: { icp: '赣ICP备00000000号' } } })
  const sites = openRegion('jiangxi', path)
  const before = openRegion('jiangxi').find('360400')!
  expect(sites.find('360400')).toEqual({
    ...before,
    hosts: ['wl.example.cn'],
    foot: { ...before.foot, icp: '赣ICP备00000000号' },
  })
  expect(sites.findByHost('wl.example.cn')?.code).toBe('360400')
  expect(sites.top).toEqual(openRegion('jiangxi').top)
})

test('an unknown site, an unknown field, a bad value and a file that is none are told with their place', () => {
  const told = (content: unknown) => {
    try {
      openRegion('jiangxi', fileWith(content))
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  expect(told({ '999999': {} })).toContain('there is no site 999999 in this region')
  expect(told({ '360400': { colour: 'red' } })).toMatch(/360400: .*colour/)
  expect(told({ '360400': { foot: { icp: 5 }, mode: 'both' } })).toMatch(/360400\.mode.*\n.*360400\.foot\.icp/)
  expect(told('{')).toMatch(/^OPEN56_SITES: .*cannot be read as JSON/)
  expect(() => openRegion('jiangxi', '/nowhere.json')).toThrow('cannot be read')
})
