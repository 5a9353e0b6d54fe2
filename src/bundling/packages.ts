import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const names = z.record(z.string(), z.unknown()).default({})
/** npm takes one name for a list of one. */
const list = z.preprocess(given => (typeof given === 'string' ? [given] : given), z.array(z.string()))
const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).default({}),
  os: list.optional(),
  cpu: list.optional(),
  libc: list.optional(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** A package of node_modules. `path` is its folder, relative to the program's. */
export type Package = { path: string; manifest: Manifest }

export function readManifest(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}

/** The packages that the built program imports: what only the build needs is none of them. */
export function listImported(root: string): string[] {
  const built = join(root, 'dist/server')
  const code = readdirSync(built)
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(built, name), 'utf8'))
  const specifiers = code.flatMap(each => [...each.matchAll(/(?:from|import)\s*\(?\s*["']([^"'./][^"']*)["']/g)])
  const imported = new Set(specifiers.map(([, specifier]) => nameIn(specifier!)))
  return Object.keys(readManifest(root).dependencies).filter(name => imported.has(name))
}

/** `@scope/name/part` → `@scope/name`. */
function nameIn(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The given packages and everything that they need, as far as it is installed; found as Node finds them. */
export function listNeeded(root: string, given: readonly string[]): Package[] {
  const found = new Map<string, Package>()
  const add = (name: string, from: string) => {
    const path = findPackage(root, name, from)
    if (!path || found.has(path)) return
    const manifest = readManifest(join(root, path))
    found.set(path, { path, manifest })
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifest
    const peers = Object.keys(peerDependencies).filter(each => !peerDependenciesMeta[each]?.optional)
    for (const needed of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) add(needed, path)
  }
  for (const name of given) add(name, '')
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function findPackage(root: string, name: string, from: string): string | undefined {
  const path = join(from, 'node_modules', name)
  if (existsSync(join(root, path, 'package.json'))) return path
  return from === '' || from === '.' ? undefined : findPackage(root, name, dirname(from))
}
