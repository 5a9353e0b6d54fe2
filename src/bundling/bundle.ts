import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { listImported, listNeeded, type Package, readManifest } from './packages.ts'
import { fetchPackage, isNative, listNativeFor, type Platform } from './platform-packages.ts'

export type BundleReport = { path: string; platform: Platform; packages: number; files: number; fetched: string[] }

const texts = ['LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md']
const programFiles = ['dist', 'docs/operating.md', 'docs/operating.zh-CN.md', 'docs/gateways.md', ...texts]

/**
 * Writes one archive with the built program, the packages it imports, Node for the platform, a service unit, an install
 * script, the list of licences and checksums. Only what is for another platform than this one comes from the registry.
 */
export function writeBundle(root: string, platform: Platform, path: string): BundleReport {
  const { version } = readManifest(root)
  const work = mkdtempSync(join(tmpdir(), 'open56-bundle-'))
  const folder = join(work, `open56-${version}-${platform}`)
  try {
    copyProgram(root, folder)
    const imported = listImported(root)
    const fetched = copyPackages({ root, folder, platform }, listNeeded(root, imported))
    const packages = listNeeded(folder, ['node', ...imported])
    writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(packages))
    const files = writeChecksums(folder)
    execFileSync('tar', ['czf', path, '-C', work, basename(folder)])
    return { path, platform, packages: packages.length, files, fetched }
  } finally {
    rmSync(work, { recursive: true })
  }
}

function copyProgram(root: string, folder: string): void {
  mkdirSync(folder)
  for (const name of programFiles.filter(each => existsSync(join(root, each))))
    cpSync(join(root, name), join(folder, name), { recursive: true })
  cpSync(join(root, 'bin/bundle'), folder, { recursive: true })
  const { scripts: _scripts, devDependencies: _development, ...manifest } = readManifest(root)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

type Place = { root: string; folder: string; platform: Platform }

/** Copies packages, those with machine code for the wanted platform. Returns what came from the registry. */
function copyPackages({ root, folder, platform }: Place, packages: readonly Package[]): string[] {
  for (const { path } of packages.filter(each => !isNative(each)))
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      dereference: true,
      filter: isToCopy(path, platform),
    })
  const node = { name: `node-${platform}`, version: readManifest(join(root, 'node_modules/node')).version }
  const isHere = platform === `${process.platform}-${process.arch}`
  if (isHere) cpSync(join(root, 'node_modules/node'), join(folder, 'node_modules/node'), { recursive: true })
  else fetchPackage(node, join(folder, 'node_modules/node'))
  const native = listNativeFor(root, platform, packages)
  const missing = native.filter(({ name }) => !existsSync(join(root, 'node_modules', name)))
  for (const each of native) {
    const to = join(folder, 'node_modules', each.name)
    if (missing.includes(each)) fetchPackage(each, to)
    else cpSync(join(root, 'node_modules', each.name), to, { recursive: true })
  }
  return [...(isHere ? [] : [node]), ...missing].map(({ name, version }) => `${name}@${version}`)
}

/** Packages inside a package are copied for themselves, if they are needed; machine code of other platforms is left. */
function isToCopy(path: string, platform: Platform): (source: string) => boolean {
  return source => {
    const inside = source.slice(source.indexOf(path) + path.length)
    const prebuilt = /[\\/]prebuilds[\\/]([^\\/]+)/.exec(inside)?.[1]
    return !inside.includes(`${sep}node_modules`) && (prebuilt === undefined || prebuilt === platform)
  }
}

function licencesOf(packages: readonly Package[]): string {
  const lines = packages.map(({ manifest: { name, version, license } }) => {
    const told = typeof license === 'string' ? license : JSON.stringify(license ?? 'not told')
    return `${name} ${version}: ${told}`
  })
  return `${[...new Set(lines)].join('\n')}\n`
}

/** `SHA256SUMS` of every file, as sha256sum reads it; returns how many. */
function writeChecksums(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  const lines = paths.map(path => `${sum(path)}  ${path.slice(folder.length + 1)}`)
  writeFileSync(join(folder, 'SHA256SUMS'), `${lines.join('\n')}\n`)
  return paths.length
}
