import { expect, test } from 'vitest'
import { type Import, isTest, listImports, listSources, readSource } from './support/sources.ts'

/** Which module may call which. A new arrow is a decision: change it here in the same commit, and say why. */
const mayCall: Record<string, readonly string[]> = {
  accounts: [],
  figures: ['accounts'],
  registry: ['accounts', 'figures'],
  portal: ['accounts', 'figures'],
  spaces: ['accounts', 'registry', 'figures'],
  tracking: ['accounts', 'registry', 'figures'],
  clusters: ['accounts', 'registry', 'figures', 'spaces'],
  freight: ['accounts', 'registry', 'figures', 'tracking', 'spaces'],
  services: ['accounts', 'registry', 'figures', 'clusters', 'freight'],
  supervision: ['accounts', 'registry', 'tracking', 'freight'],
  exchange: ['accounts', 'figures', 'registry', 'portal', 'spaces', 'tracking', 'clusters', 'freight', 'services'],
}

/** Who stands above the modules and may enter any of them; nobody below imports these. */
const above = ['src/app.ts', 'src/main.ts', 'src/cli/', 'src/home/', 'src/operating/', 'src/sample/']

/** Who may write without an audit row: what nobody did, and often. */
const upkeepers = [
  'src/modules/accounts/seen.ts',
  'src/modules/portal/articles/views.ts',
  'src/modules/portal/dede/missed.ts',
  'src/modules/portal/editing/working-copies.ts',
  'src/platform/create-transact.ts',
  'src/platform/outbox.ts',
  'src/platform/submissions.ts',
]

const files = listSources().filter(path => !isTest(path))
const imports = files.flatMap(listImports)
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const isAbove = (path: string) => above.some(place => path.startsWith(place))
const told = (bad: readonly Import[]) => bad.map(each => `${each.from} -> ${each.to}`)

test('every source file was read', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(new Set(imports.map(each => each.from)).size).toBeGreaterThan(files.length / 2)
})

test('every module is declared in the table', () => {
  const modules = new Set(files.map(moduleOf).filter(name => name !== undefined))
  expect([...modules].filter(name => !(name in mayCall))).toEqual([])
})

test('the table of modules has no circle', () => {
  const reaches = (from: string, to: string): boolean => mayCall[from]!.some(next => next === to || reaches(next, to))
  expect(Object.keys(mayCall).filter(name => reaches(name, name))).toEqual([])
})

test('platform, ui, sites and rules import no module and nothing above', () => {
  const low = imports.filter(each => /^src\/(platform|ui|sites|rules)\//.test(each.from))
  expect(told(low.filter(each => moduleOf(each.to) !== undefined || isAbove(each.to)))).toEqual([])
})

test('a module is entered only by its index, and only by those that may call it', () => {
  const foreign = imports.filter(each => {
    const to = moduleOf(each.to)
    return to !== undefined && moduleOf(each.from) !== to
  })
  const allowed = (each: Import) => {
    const [from, to] = [moduleOf(each.from), moduleOf(each.to)!]
    return each.to === `src/modules/${to}/index.ts` && (from === undefined || mayCall[from]!.includes(to))
  }
  expect(told(foreign.filter(each => !allowed(each)))).toEqual([])
})

test('only the listed files write without an audit row', () => {
  const found = files.filter(path => /\bupkeep\b.*from '[^']*transact\.ts'/.test(readSource(path)))
  expect(found.sort()).toEqual(upkeepers)
})

test('modules do not reach up', () => {
  expect(told(imports.filter(each => moduleOf(each.from) !== undefined && isAbove(each.to)))).toEqual([])
})

test('kernels are pure: they import only each other', () => {
  const kernelOf = (path: string) => /^(src\/modules\/(?:[^/]+\/)+kernel)\//.exec(path)?.[1]
  const out = imports.filter(each => {
    const kernel = kernelOf(each.from)
    return kernel !== undefined && (each.isPackage || !each.to.startsWith(`${kernel}/`))
  })
  expect(told(out)).toEqual([])
})

test('only stores speak SQL', () => {
  const speaks = imports.filter(each => each.to === 'kysely' && !each.typeOnly)
  const allowed = /\.store\.ts$|^src\/platform\/(db|jobs|backup)\/|^src\/modules\/accounts\/(auth|audited-kysely)\.ts$/
  expect(told(speaks.filter(each => !allowed.test(each.from)))).toEqual([])
})

test('ui has no data access', () => {
  const data = imports.filter(
    each => each.from.startsWith('src/ui/') && /platform\/(db|jobs|files|transact|outbox)/.test(each.to),
  )
  expect(told(data)).toEqual([])
})
