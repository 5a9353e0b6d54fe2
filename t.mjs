import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'

const t = (l, t0) => console.log(l, Math.round(performance.now() - t0), 'ms')
let t0 = performance.now()
const p = await PGlite.create()
t('fresh mem', t0)
await p.exec(
  'create role open56_app; create schema a; create table a.x(i int); grant usage on schema a to open56_app; grant select on a.x to open56_app',
)
await p.exec('set role open56_app')
try {
  await p.query('insert into a.x values(1)')
} catch (e) {
  console.log(e.message)
}
await p.exec('reset role')
t0 = performance.now()
const blob = await p.dumpDataDir('gzip')
t('dump gz', t0)
console.log(blob.size)
t0 = performance.now()
const blob2 = await p.dumpDataDir('none')
t('dump none', t0)
console.log(blob2.size)
t0 = performance.now()
const q = await PGlite.create({ loadDataDir: blob2 })
t('load none mem', t0)
t0 = performance.now()
const q3 = await PGlite.create({ loadDataDir: blob })
t('load gz mem', t0)
fs.rmSync('/tmp/pgx', { recursive: true, force: true })
t0 = performance.now()
let r = await PGlite.create({ dataDir: '/tmp/pgx', loadDataDir: blob2 })
t('load disk', t0)
await r.close()
t0 = performance.now()
r = await PGlite.create({ dataDir: '/tmp/pgx' })
t('reopen disk', t0)
console.log(
  (
    await r.query(
      "select 1::int8 as a, 1.5::numeric as n, now() as t, date '2020-01-01' as d, '{\"a\":1}'::jsonb j, array[1,2] ar, version()",
    )
  ).rows[0],
  process.memoryUsage().rss / 1e6,
)
t0 = performance.now()
const c = await r.clone?.()
t('clone', t0)
