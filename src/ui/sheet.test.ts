import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readAssets } from './assets.ts'
import { siteSheet } from './sheet.ts'
import { testVisit } from './testing/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'open56-sheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writeManifest(manifest: object) {
  mkdirSync(join(folder, '.vite'), { recursive: true })
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
}

test('a folder without a build has no assets', () => {
  expect(readAssets(join(folder, 'nowhere'))).toBeUndefined()
})

test('a build that names no stylesheet is refused with what to do', () => {
  writeManifest({ 'src/client.ts': { file: 'assets/client-1.js', isEntry: true } })
  expect(() => readAssets(folder)).toThrow('build the client again')
})

test('the sheet of a site is the built one and its accent, at an address of its own', () => {
  writeManifest({
    'src/client.ts': { file: 'assets/client-1.js', isEntry: true },
    'style.css': { file: 'assets/style-1.css' },
  })
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets/style-1.css'), '.a{color:red}')
  const assets = readAssets(folder)!
  expect(assets).toMatchObject({ stylesheet: '/assets/style-1.css', loader: '/assets/client-1.js' })
  const { sites } = testVisit()
  const sheet = siteSheet(assets, sites.find('360400')!)
  expect(sheet.address).toMatch(/^\/look\/360400\.[\w-]{10}\.css$/)
  expect(sheet.css).toMatch(/^\.a\{color:red\}:root\{--cobalt:#/)
  expect(gunzipSync(sheet.gzip).toString()).toBe(sheet.css)
  expect(brotliDecompressSync(sheet.br).toString()).toBe(sheet.css)
  const green = { ...sites.find('360400')!, accent: { light: '#2c6e60', dark: '#8fd0bf' } }
  expect(siteSheet(assets, green).address).not.toBe(sheet.address)
})
