import { expect, test } from 'vitest'
import { isTest, listSources, parseSource, readSource } from '#tests/support/sources.ts'
import { auditWords } from './audit-words.data.ts'

type Node = { type: string; [key: string]: unknown }

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each)
  else if (node && typeof node === 'object') {
    if ('type' in node) yield node as Node
    for (const value of Object.values(node)) if (value && typeof value === 'object') yield* nodesOf(value)
  }
}

const action = /^[a-z]+\.[a-z]+(-[a-z0-9]+)+$/
const isWork = (node: Node | undefined) => node?.type === 'ArrowFunctionExpression' || node?.type === 'Identifier'

/** What is passed as an action: `transact(doer, 'module.verb-thing', work)` and calls of that shape. */
function actionsIn(path: string): string[] {
  const calls = [...nodesOf(parseSource(path).program)].filter(node => node.type === 'CallExpression')
  return calls.flatMap(call => {
    const given = (call.callee as Node).name === 'subscribe' ? [] : (call.arguments as Node[])
    const literals = given.slice(1).filter(each => each.type === 'Literal' && action.test(String(each.value)))
    return given.length > 2 && isWork(given.at(-1)) ? literals.map(each => String(each.value)) : []
  })
}

const sources = listSources().filter(path => !isTest(path) && !path.endsWith('.data.ts'))
const found = new Set(sources.flatMap(actionsIn))

test('every action that the program writes into the audit trail has words', () => {
  expect(found.size).toBeGreaterThan(40)
  expect([...found].filter(name => !Object.hasOwn(auditWords, name))).toEqual([])
})

test('every action that has words stands in the source, whole or in its parts', () => {
  const text = sources.map(readSource).join('\n')
  const isMade = (name: string) => {
    const [module, rest = ''] = name.split('.')
    const verb = rest.split('-')[0]!
    return text.includes(`\`${module}.\${`) && (text.includes(`'${rest}'`) || text.includes(`'${verb}'`))
  }
  expect(Object.keys(auditWords).filter(name => !text.includes(`'${name}'`) && !isMade(name))).toEqual([])
})
