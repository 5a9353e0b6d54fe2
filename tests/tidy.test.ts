import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, listSources, parseSource, readSource, root } from './support/sources.ts'

const maxFileLines = 400
const medianFileLines = 100
const maxFunctionLines = 70

const sources = listSources()
const isWords = (path: string) => /\.data\.tsx?$/.test(path) || /\/kernel\/.*\.lexicon\.ts$/.test(path)
const code = sources.filter(path => !isTest(path) && !isWords(path))
const lineCount = (text: string) => text.split('\n').length

/** Walks a syntax tree. */
function* nodesOf(node: unknown): Generator<{ type: string; start: number; end: number; [key: string]: unknown }> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each)
  else if (node && typeof node === 'object') {
    if ('type' in node && 'start' in node) yield node as never
    for (const value of Object.values(node)) if (value && typeof value === 'object') yield* nodesOf(value)
  }
}

test('a file can be read in one sitting', () => {
  const lengths = code.map(path => ({ path, lines: lineCount(readSource(path)) }))
  expect(lengths.filter(each => each.lines > maxFileLines)).toEqual([])
  const sorted = lengths.map(each => each.lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(medianFileLines)
})

test('a function fits a screen', () => {
  const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
  const long = code.flatMap(path => {
    const text = readSource(path)
    return [...nodesOf(parseSource(path).program)]
      .filter(node => functions.includes(node.type))
      .map(node => ({
        path,
        line: lineCount(text.slice(0, node.start)),
        lines: lineCount(text.slice(node.start, node.end)),
      }))
      .filter(each => each.lines > maxFunctionLines)
  })
  expect(long).toEqual([])
})

test('Chinese words stand in data files, lexicons and catalogues, not in code', () => {
  const literals = ['Literal', 'TemplateElement', 'JSXText']
  const found = code.flatMap(path => {
    const text = readSource(path)
    return [...nodesOf(parseSource(path).program)]
      .filter(node => literals.includes(node.type) && /[\u3400-\u9fff]/.test(text.slice(node.start, node.end)))
      .map(node => `${path}: ${text.slice(node.start, node.end).trim().slice(0, 40)}`)
  })
  expect(found).toEqual([])
})

test('every word of the pages is there in 简体 and English, with the same places for values', async () => {
  const sayings: { at: string; hans: string; en: string }[] = []
  for (const path of sources.filter(each => /\.data\.tsx?$/.test(each))) {
    const catalogues = Object.entries(await import(join(root, path))).filter(([name]) =>
      /(Words|Errors|Sayings|Lines)$/.test(name),
    )
    for (const [name, catalogue] of catalogues) sayings.push(...sayingsIn(catalogue, `${path} ${name}`))
  }
  expect(sayings.length).toBeGreaterThan(200)
  const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(match => match[1]))].sort().join()
  const isBad = ({ hans, en }: { hans: string; en: string }) =>
    hans.trim() === '' || !/[A-Za-z0-9{]/.test(en) || places(hans) !== places(en)
  expect(sayings.filter(isBad)).toEqual([])
})

/** Every [简体, English] pair below a value. */
function sayingsIn(value: unknown, at: string): { at: string; hans: string; en: string }[] {
  if (Array.isArray(value) && value.length === 2 && value.every(each => typeof each === 'string')) {
    return [{ at, hans: value[0] ?? '', en: value[1] ?? '' }]
  }
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => sayingsIn(each, `${at}.${key}`))
}

test('no markup carries a style of its own', () => {
  const found = code.filter(path => path.endsWith('.tsx') && / style=[{"]/.test(readSource(path)))
  expect(found).toEqual([])
})

test('nothing is left undone in the text, and no test is left out', () => {
  const here = 'tests/tidy.test.ts'
  const all = [...sources, ...listSources('tests'), ...listSources('bench')].filter(path => path !== here)
  expect(all.filter(path => /\b(TODO|FIXME|XXX|HACK)\b/.test(readSource(path)))).toEqual([])
  expect(all.filter(path => /\b(it|test|describe)\.(skip|only|todo)\(/.test(readSource(path)))).toEqual([])
})

test('every migration explains every column', () => {
  const migrations = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.sql'),
  )
  expect(migrations.length).toBeGreaterThan(1)
  const bare = migrations.flatMap(name =>
    readSource(join('src', name))
      .split('\n')
      .filter(
        line =>
          /^ {2}[a-z_"A-Z]+ +(text|uuid|int|bigint|timestamptz|date|jsonb|boolean|numeric|bytea)\b/.test(line) &&
          !line.includes('--'),
      )
      .map(line => `${name}: ${line.trim()}`),
  )
  expect(bare).toEqual([])
})

test('the repository holds no large files', () => {
  const tracked = [...sources, ...listSources('tests')]
  expect(tracked.filter(path => statSync(join(root, path)).size > 400_000)).toEqual([])
})
