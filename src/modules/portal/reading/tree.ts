import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode
export type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Deeper tags are dropped and their content kept, as browsers do; the parser's work grows with the depth. */
const deepest = 120
const tagPattern = /<(\/?)([a-zA-Z][\w:-]*)[^<>]*>/g
const unnested = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option html head body'.split(
    ' ',
  ),
)

/** Parses a page however broken it is. Never throws and never nests deeper than a walker can take. */
export function parsePage(html: string): ParentNode {
  return parse(limitDepth(html), { scriptingEnabled: false })
}

function limitDepth(html: string): string {
  let depth = 0
  let isDeep = false
  const limited = html.replace(tagPattern, (tag, slash: string, name: string) => {
    if (unnested.has(name.toLowerCase()) || tag.endsWith('/>')) return tag
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth <= deepest) return tag
    isDeep = true
    return ''
  })
  return isDeep ? limited : html
}

export function isElement(node: Node | ParentNode): node is Element {
  return 'tagName' in node
}

export const isText = defaultTreeAdapter.isTextNode

/** An attribute's value, trimmed; undefined where it is absent or empty. */
export function findAttribute(element: Element, name: string): string | undefined {
  const value = element.attrs.find(attribute => attribute.name === name)?.value.trim()
  return value === '' ? undefined : value
}

/** Class and id of an element, for telling what it is. */
export function nameOf(element: Element): string {
  let name = ''
  for (const attribute of element.attrs) {
    if (attribute.name === 'class' || attribute.name === 'id') name += ` ${attribute.value}`
  }
  return name
}

/** The element and everything around it, innermost first. */
export function* ancestors(element: Element): Generator<Element> {
  let current: ParentNode | null = element
  while (current !== null && isElement(current)) {
    yield current
    current = current.parentNode
  }
}

/** Every node below, in document order. Leave the children of a node out by returning false from `enter`. */
export function walk(root: ParentNode, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  const stack: { node: ParentNode; next: number }[] = [{ node: root, next: 0 }]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.childNodes[top.next]
    top.next += 1
    if (child === undefined) {
      stack.pop()
      if (isElement(top.node) && top.node !== root) leave(top.node)
    } else if (enter(child) && isElement(child)) stack.push({ node: child, next: 0 })
  }
}
