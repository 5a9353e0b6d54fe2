#!/usr/bin/env node
// Builds what browsers load, the program, and the dump of an empty database that a first start begins with.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
// Whoever builds, also a test, builds what runs in production.
process.env.NODE_ENV = 'production'
await build({ root, logLevel: 'warn' })
await build({ root, logLevel: 'warn', build: { ssr: true } })
const { status } = spawnSync(
  process.execPath,
  [join(root, 'dist/server/main.js'), 'template', join(root, 'dist/template.tar')],
  {
    stdio: ['ignore', 2, 2],
  },
)
process.exitCode = status ?? 3
