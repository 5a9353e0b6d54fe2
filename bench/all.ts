// Runs every benchmark in turn and prints its table. `npm run bench -- start pages` runs the named ones.
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const all = ['start', 'pages', 'access', 'import', 'dede', 'search', 'figures', 'posting', 'dispatch']
const chosen = process.argv.slice(2)
console.log(
  `${cpus().length} x ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
)
spawnSync(process.execPath, [join(import.meta.dirname, '../bin/open56'), 'help'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
for (const name of chosen.length > 0 ? chosen : all) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
