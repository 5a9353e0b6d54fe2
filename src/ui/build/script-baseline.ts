import { parseSync } from 'oxc-parser'

type Node = { type: string; [key: string]: unknown }

const tooNew: Record<string, string> = {
  ChainExpression: 'optional chaining',
  PropertyDefinition: 'a class field',
  PrivateIdentifier: 'a private name',
  StaticBlock: 'a static block',
}

/** Methods that Chrome 80 or Safari 13 do not have, and that the loader does not bring. */
const newMethods = new Set('replaceAll findLastIndex toSorted toSpliced hasOwn randomUUID replaceChildren'.split(' '))

const functions = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** What in a built script Chrome 80 or Safari 13 would stumble over, one phrase each. */
export function scriptFaults(code: string): string[] {
  const { program, errors } = parseSync('built.js', code, { sourceType: 'module' })
  const faults = errors.map(error => error.message)
  walk(program as unknown as Node, false, (node, isInFunction) => {
    const fault = faultOf(node, isInFunction)
    if (fault) faults.push(fault)
  })
  return faults
}

function walk(node: Node, isInFunction: boolean, visit: (node: Node, isInFunction: boolean) => void) {
  visit(node, isInFunction)
  const inside = isInFunction || functions.test(node.type)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child as Node, inside, visit)
    }
  }
}

function faultOf(node: Node, isInFunction: boolean): string | undefined {
  if (tooNew[node.type]) return tooNew[node.type]
  if (node.type === 'LogicalExpression' && node.operator === '??') return 'nullish coalescing'
  if (node.type === 'AssignmentExpression' && /^(\?\?|\|\||&&)=$/.test(String(node.operator)))
    return 'a logical assignment'
  if (node.type === 'AwaitExpression' && !isInFunction) return 'await outside a function'
  if (node.type === 'ExportAllDeclaration' && node.exported) return 'export * as'
  return node.type === 'Literal' ? literalFault(node) : methodFault(node)
}

function literalFault(node: Node): string | undefined {
  if (typeof node.bigint === 'string') return 'a bigint'
  const regex = node.regex as { pattern: string; flags: string } | undefined
  if (!regex) return undefined
  if (/\(\?<[=!]/.test(regex.pattern)) return 'a regular expression that looks behind'
  return /[dv]/.test(regex.flags) ? 'a regular expression flag' : undefined
}

function methodFault(node: Node): string | undefined {
  const callee = node.type === 'CallExpression' ? (node.callee as Node) : undefined
  const method = (callee?.property as Node | undefined)?.name
  if (newMethods.has(String(method))) return `${method}()`
  return callee?.name === 'structuredClone' ? 'structuredClone()' : undefined
}
