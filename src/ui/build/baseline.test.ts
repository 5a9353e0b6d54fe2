import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAssets } from '../assets.ts'
import { cssFaults } from './css-baseline.ts'
import { scriptFaults } from './script-baseline.ts'

const folder = mkdtempSync(join(tmpdir(), 'open56-client-'))
const root = join(import.meta.dirname, '../../..')

beforeAll(async () => {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } })
})
afterAll(() => rmSync(folder, { recursive: true }))

const built = (ending: string) =>
  readdirSync(join(folder, 'assets'))
    .filter(name => name.endsWith(ending))
    .map(name => readFileSync(join(folder, 'assets', name), 'utf8'))

test('there is one stylesheet, and the oldest browsers understand all of it', () => {
  const sheets = built('.css')
  expect(sheets).toHaveLength(1)
  expect(sheets[0]).toContain('.schematic')
  expect(cssFaults(sheets[0]!)).toEqual([])
})

test('the oldest browsers understand every script', () => {
  const scripts = built('.js')
  expect(scripts.length).toBeGreaterThan(1)
  for (const script of scripts) expect(scriptFaults(script)).toEqual([])
})

test('stylesheet and loader are small, and lie compressed beside themselves', () => {
  const assets = readAssets(folder)!
  expect(gzipSync(readFileSync(join(folder, assets.stylesheet))).length).toBeLessThan(14_000)
  expect(gzipSync(readFileSync(join(folder, assets.loader))).length).toBeLessThan(2_500)
  const names = readdirSync(join(folder, 'assets'))
  for (const name of names.filter(each => /\.(css|js)$/.test(each))) {
    expect(names).toContain(`${name}.gz`)
    expect(names).toContain(`${name}.br`)
  }
})

test.each([
  ['.a{display:flex;gap:4px}', 'outside a grid'],
  ['.a{inset:0}', '"inset" is too new'],
  ['.a{aspect-ratio:1}', 'too new'],
  ['.a{margin-inline:4px}', 'too new'],
  ['@layer a{.b{color:red}}', '@layer'],
  ['.a{.b{color:red}}', 'inside another'],
  ['.a:has(b){color:red}', ':has'],
  ['.a:focus-visible{color:red}', ':focus-visible'],
  ['.a{height:100dvh}', '0dvh'],
  ['@media (width<=720px){.a{color:red}}', '(width<'],
  ['.a:not(b,c){color:red}', ':not()'],
  ['.a{color:color-mix(in srgb,red,blue)}', 'color-mix('],
])('a stylesheet with %s is found out', (css, fault) => expect(cssFaults(css).join()).toContain(fault))

test('what the oldest browsers know passes', () => {
  expect(
    cssFaults('.a{display:grid;gap:4px}.b{position:sticky;top:0}:focus:not(:focus-visible){outline:none}'),
  ).toEqual([])
  expect(scriptFaults('function at() {} at()')).toEqual([])
  expect(scriptFaults('export const f = async x => { for await (const y of x) await y }')).toEqual([])
})

test.each([
  ['a ??= 1', 'logical assignment'],
  ['a?.b', 'optional chaining'],
  ['a ?? b', 'nullish'],
  ['class A { x = 1 }', 'class field'],
  ['class A { #x() {} }', 'private name'],
  ['await a', 'await outside'],
  ['/(?<=a)b/', 'looks behind'],
  ['1n', 'bigint'],
  ['a.toSorted()', 'toSorted()'],
])('a script with %s is found out', (script, fault) => expect(scriptFaults(script).join()).toContain(fault))
