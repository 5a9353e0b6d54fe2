// Imports the database of a made-up DedeCMS site of 50,000 articles (or as many as its argument says), twice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDump } from './dede-dump.ts'
import { runImport } from './run-import.ts'
import { printTable } from './table.ts'

const count = Number(process.argv[2] ?? 50_000)
const mostMb = 1500

const place = mkdtempSync(join(tmpdir(), 'open56-bench-'))
try {
  const dump = join(place, 'site.sql')
  const { addresses, sizeBytes } = await writeDump(dump, count)
  const args = [dump, '--dede', '--site', '360700', '--publish']
  const first = await runImport(args, join(place, 'data'))
  const again = await runImport(args, join(place, 'data'))
  const perMinute = (seconds: number) => Math.round((count / seconds) * 60)
  const { rules, bodies } = first.report.dump.addresses
  const share = ({ found, answered }: { found: number; answered: number }) => `${answered} of ${found}`
  const peakMb = Math.round(Math.max(first.peakMb, again.peakMb))
  printTable(
    `Import of a DedeCMS database of ${count} articles, ${Math.round(sizeBytes / 2 ** 20)} MB in GBK, published, embedded database`,
    [
      { what: 'articles a minute', value: String(perMinute(first.report.seconds)) },
      { what: 'the same again, changing nothing', value: String(perMinute(again.report.seconds)) },
      {
        what: 'changed by it',
        value: String(again.report.imported + again.report.changed),
        goal: '0',
        met: again.report.unchanged === count,
      },
      {
        what: 'old addresses by rule that are answered',
        value: share(rules),
        goal: 'all',
        met: rules.answered === rules.found && rules.found >= addresses.length,
      },
      {
        what: 'links in the texts that are answered',
        value: share(bodies),
        goal: 'all',
        met: bodies.answered === bodies.found,
      },
      { what: 'most memory', value: `${peakMb} MB`, goal: `< ${mostMb} MB`, met: peakMb < mostMb },
    ],
  )
} finally {
  rmSync(place, { recursive: true, force: true })
}
