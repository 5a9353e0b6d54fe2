/**
 * The solver beside its peers: `node bench/dispatch.ts [--full] [--data DIR] [--reference DIR]`. `--data` is a folder with Li and
 * Lim's instances and `bks.json`; `--reference` one with `ftl-instances.mjs`, `vroom-lilim.json` and `probe.mjs`. Without
 * them our own instances are taken. The short form takes about five minutes.
 */
import { parseArgs } from 'node:util'
import { benchAssign, benchCandidates, benchNewLoads } from './dispatch-assign.ts'
import { instanceMaker } from './dispatch-instances.ts'
import { benchLiLim, benchOwnPartLoads } from './dispatch-lilim.ts'

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, data: { type: 'string' }, reference: { type: 'string' } },
})
const make = await instanceMaker(values.reference)
await benchAssign(make, values.full)
benchNewLoads(make, values.full)
benchCandidates(values.full)
benchOwnPartLoads()
if (values.data) benchLiLim(values.data, values.reference, values.full)
else console.log('Skipped: the instances of Li and Lim (no --data DIR).')
