import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

export const root = resolve(import.meta.dirname, '../..')

/** Every source file below `folder`, as a path from the root of the repository. */
export function listSources(folder = 'src'): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map(name => join(folder, name))
    .sort()
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function parseSource(path: string) {
  return parseSync(path, readSource(path))
}

/** An import of one file by another: `to` is a path from the root, or a package's name. */
export type Import = { from: string; to: string; isPackage: boolean; typeOnly: boolean }

/** Reads what a file imports, from its syntax tree: static, dynamic and re-exports. */
export function listImports(from: string): Import[] {
  const { module, errors } = parseSource(from)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]!.message}`)
  const text = readSource(from)
  const statics = module.staticImports.map(each => ({
    specifier: each.moduleRequest.value,
    typeOnly: each.entries.length > 0 && each.entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports.flatMap(each =>
    each.entries.flatMap(entry =>
      entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  )
  const dynamics = module.dynamicImports.map(each => ({
    specifier: text.slice(each.moduleRequest.start, each.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }))
  return [...statics, ...exports, ...dynamics].map(({ specifier, typeOnly }) => ({
    from,
    ...resolveSpecifier(from, specifier),
    typeOnly,
  }))
}

function resolveSpecifier(from: string, specifier: string): { to: string; isPackage: boolean } {
  if (specifier.startsWith('#')) {
    const [area, ...rest] = specifier.slice(1).split('/')
    return { to: join(area === 'tests' ? 'tests' : `src/${area}`, ...rest), isPackage: false }
  }
  if (specifier.startsWith('.'))
    return { to: relative(root, resolve(root, dirname(from), specifier)), isPackage: false }
  return { to: specifier, isPackage: true }
}
