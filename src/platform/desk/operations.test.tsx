import { expect, test } from 'vitest'
import { testDatabase } from '#tests/support/database.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { renderPage } from '#ui/render.ts'
import { testVisit } from '#ui/testing/visit.ts'
import { noteBackup, noteTriedRestore } from '../backup/records.ts'
import { createSlowQueries } from '../db/slow-queries.ts'
import { concernsOf, type InstallationState, readInstallation } from '../operations/installation.ts'
import { OperationsPage } from './operations.pages.tsx'

const nowMs = Date.parse('2026-05-01T08:00:00+08:00')
const jobs = { waiting: 2, running: 1, done: 9, failed: 0, stopped: 0 }
const madeAt = '2026-05-01T03:30:00+08:00'
const backup = { path: '/b/one.tar.gz', madeAt, sizeBytes: 2_300_000, rows: 4120, files: 3, triedAt: null }

/** A state read from a real database, with what a test wants to differ. */
async function stateWith(differing: Partial<InstallationState> = {}): Promise<InstallationState> {
  const dataDir = temporaryFolder()
  noteBackup(dataDir, backup)
  noteTriedRestore(dataDir, madeAt, '2026-05-01T07:00:00+08:00')
  const slowQueries = createSlowQueries(() => nowMs)
  slowQueries.note('select slow from things where id = $1', 812.4)
  const sample = (n: number) => ({ atMs: nowMs - n * 60_000, answered: 40 + n, memoryMb: 400, waiting: n })
  const state = await readInstallation({
    config: { dataDir, roles: ['web', 'worker'], backup: { dir: '/b', time: '03:30', keep: 14 } },
    clock: () => nowMs,
    version: '1.2.3',
    database: { connections: (await testDatabase([])).connections, kind: 'embedded' },
    outbox: { count: async () => ({ waiting: 4, dead: 0 }) },
    jobHouse: { count: async () => jobs },
    slowQueries,
    samples: { take: async () => undefined, start: () => () => undefined, list: () => [3, 2, 1].map(sample) },
  })
  return { ...state, disk: { freeBytes: 50e9, wholeBytes: 200e9 }, upMs: 93_780_000, ...differing }
}

const shown = (state: InstallationState, lang: 'hans' | 'en' = 'hans') =>
  renderPage(<OperationsPage visit={{ ...testVisit({}), lang }} state={state} />)

test('the page shows jobs, messages, disk, backups with their tried restore, slow statements and lines', async () => {
  const html = shown(await stateWith())
  expect(html).toContain('没有需要处理的问题')
  expect(html).toMatch(/版本 1\.2\.3，Node \d+\.\d+\.\d+，已运行 1 天 2 小时/)
  expect(html).toMatch(/等待和运行的任务.*>3</s)
  expect(html).toContain('剩余 50 GB，共 200 GB')
  expect(html).toMatch(/2026-05-01 03:30.*2\.3 MB.*4,120.*2026-05-01 07:00/s)
  expect(html).toMatch(/select slow from things where id = \$1.*812/s)
  expect(html.match(/class="chart-line/g)).toHaveLength(3)
  expect(shown(await stateWith(), 'en')).toContain('Nothing needs your attention')
})

test('the size of the database is read from the database itself', async () => {
  expect((await stateWith()).databaseBytes).toBeGreaterThan(1_000_000)
})

test('each thing that is wrong is told first, the worst at the top', async () => {
  const bad = await stateWith({
    disk: { freeBytes: 1e8, wholeBytes: 1e11 },
    outbox: { waiting: 0, dead: 2 },
    jobs: { ...jobs, failed: 1 },
    nowMs: nowMs + 30 * 3_600_000,
    missingYears: [2027],
  })
  expect(concernsOf(bad)).toEqual(['lowDisk', 'deadLetters', 'failedJobs', 'staleBackup', 'calendarMissing'])
  expect(shown(bad)).toMatch(/磁盘只剩 100 MB.*2 条消息.*1 个任务失败.*2026-05-01 03:30，超过一天.*缺少 2027 年/s)
  expect(concernsOf(await stateWith({ backups: [] }))).toEqual(['noBackup'])
})
