// Imports 10,000 pages (or as many as its argument says) of our own making, damaged as old sites damaged theirs, and prints how many a minute.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeOldPage } from './old-pages.ts'
import { runImport } from './run-import.ts'
import { printTable } from './table.ts'

const count = Number(process.argv[2] ?? 10_000)

function writePages(folder: string) {
  let sizeBytes = 0
  for (let n = 0; n < count; n++) {
    const page = makeOldPage(n)
    const path = join(folder, page.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, page.bytes)
    sizeBytes += page.bytes.length
  }
  return sizeBytes
}

const place = mkdtempSync(join(tmpdir(), 'open56-bench-'))
try {
  const folder = join(place, 'old-site')
  const sizeBytes = writePages(folder)
  const first = await runImport([folder, '--site', '360700', '--publish'], join(place, 'data'))
  const again = await runImport([folder, '--site', '360700', '--publish'], join(place, 'data'))
  const perMinute = (seconds: number) => Math.round((count / seconds) * 60)
  const speed = perMinute(first.report.seconds)
  printTable(
    `Import of ${count} pages of ${Math.round(sizeBytes / count / 102.4) / 10} kB, published, embedded database`,
    [
      { what: 'pages a minute', value: String(speed), goal: '>= 10000', met: speed >= 10_000 },
      { what: 'the same again, changing nothing', value: String(perMinute(again.report.seconds)) },
      {
        what: 'changed by it',
        value: String(again.report.imported + again.report.changed),
        goal: '0',
        met: again.report.unchanged === count,
      },
      {
        what: 'repairs, certain and guessed',
        value: `${first.report.repairs.certain} + ${first.report.repairs.guessed}`,
      },
      { what: 'most memory', value: `${Math.round(Math.max(first.peakMb, again.peakMb))} MB` },
    ],
  )
} finally {
  rmSync(place, { recursive: true, force: true })
}
