import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Package } from './packages.ts'

export const platforms = { 'linux-x64': { cpu: 'x64' }, 'linux-arm64': { cpu: 'arm64' } } as const
export type Platform = keyof typeof platforms

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      libc: z.array(z.string()).optional(),
    }),
  ),
})

/** Whether a package runs on some platforms only: it holds machine code. */
export function isNative({ manifest }: Package): boolean {
  return manifest.cpu !== undefined
}

/** Packages with machine code for a platform (glibc) that the given packages may choose from, by the lock file. */
export function listNativeFor(root: string, platform: Platform, packages: readonly Package[]) {
  const { packages: locked } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const offered = new Set(packages.flatMap(({ manifest }) => Object.keys(manifest.optionalDependencies)))
  return [...offered].flatMap(name => {
    const { version, os, cpu, libc } = locked[`node_modules/${name}`] ?? {}
    const fits = os?.includes('linux') && cpu?.includes(platforms[platform].cpu) && (!libc || libc.includes('glibc'))
    return fits && version ? [{ name, version }] : []
  })
}

/** Fetches a package from the registry, by npm and for any platform, and unpacks it into `folder`. */
export function fetchPackage({ name, version }: { name: string; version: string }, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const said = packFromRegistry(`${name}@${version}`, folder)
  const [packed] = z.array(z.object({ filename: z.string() })).parse(JSON.parse(said))
  const archive = join(folder, packed!.filename.replace('@', '').replace('/', '-'))
  execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=1'])
  rmSync(archive)
}

function packFromRegistry(wanted: string, folder: string): string {
  try {
    return execFileSync('npm', ['pack', wanted, '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const why = /npm error (?:notarget|404|network) (.*)/.exec((error as { stderr?: string }).stderr ?? '')?.[1]
    throw new Error(`${wanted} cannot be had from the registry: ${why ?? (error as Error).message}`)
  }
}
