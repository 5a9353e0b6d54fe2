import { type Declaration, type Selector, transform } from 'lightningcss'

/** Properties that Chrome 80 or Safari 13 do not know, where their lack would break a page instead of plain it. */
const unknownProperties =
  /^(inset|aspect-ratio|container|translate|rotate|scale|(margin|padding|border|inset)-(block|inline)(-.*)?)$/

const unknownText =
  /@(layer|container|property|scope|starting-style)\b|\b(color-mix|oklch|oklab|lch|clamp|light-dark)\(|\((width|height)\s*[<>]|\d[dsl]v[hwib]\b|\dcq[wh]\b/

const unknownPseudos = new Set(['is', 'where', 'has', 'focus-visible', 'any-link', 'modal', 'dir', 'user-invalid'])

const gaps = /^(row-|column-)?gap$/
/** Where a gap is understood: in a grid, and between the columns of a text. */
const gridly = /^(grid-(template|auto)|columns$)/

/**
 * What in a stylesheet the oldest browsers would not understand, one sentence each. `:focus:not(:focus-visible)` may
 * stand, alone in its rule: where it is not understood the ring stays.
 */
export function cssFaults(code: string): string[] {
  const faults = unknownText.test(code) ? [`"${unknownText.exec(code)![0]}" is too new`] : []
  transform({
    filename: 'built.css',
    code: new TextEncoder().encode(code),
    visitor: {
      Rule: {
        style({ value }) {
          const { declarations = [], importantDeclarations = [] } = value.declarations ?? {}
          faults.push(...declarationFaults([...declarations, ...importantDeclarations]))
          faults.push(...value.selectors.flatMap(selector => selectorFaults(selector, value.selectors.length)))
          if ((value.rules ?? []).length > 0) faults.push('A rule stands inside another')
        },
      },
    },
  })
  return faults
}

function declarationFaults(declarations: readonly Declaration[]): string[] {
  const names = declarations.map(nameOf)
  const isGrid = declarations.some(each => gridly.test(nameOf(each)) || /"grid"/.test(JSON.stringify(each)))
  return names.flatMap(name => {
    if (unknownProperties.test(name)) return [`Property "${name}" is too new`]
    return gaps.test(name) && !isGrid ? [`"${name}" outside a grid: Safari 13 ignores it in flex boxes`] : []
  })
}

function nameOf(declaration: Declaration): string {
  if (declaration.property === 'unparsed') return declaration.value.propertyId.property
  return declaration.property === 'custom' ? declaration.value.name : declaration.property
}

function selectorFaults(selector: Selector, count: number): string[] {
  const text = JSON.stringify(selector)
  if (count === 1 && /"not".*"focus-visible"/.test(text)) return []
  return selector.flatMap(part => {
    if (part.type !== 'pseudo-class') return []
    if (part.kind === 'not' && part.selectors.length > 1) return ['":not()" with a list is too new']
    return unknownPseudos.has(part.kind) ? [`":${part.kind}" is too new`] : []
  })
}
