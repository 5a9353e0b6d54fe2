import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '#tests/support/folder.ts'
import { createLog } from './log.ts'
import { createLogFolder } from './log-folder.ts'

test('each day has a file of its own, and files go after as many days as they are kept', async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'open56-2025-01-01.log'), 'old')
  writeFileSync(join(dir, 'mine.log'), 'mine')
  let now = Date.parse('2026-05-01T23:59:00+08:00')
  const folder = createLogFolder({ dir, keptDays: 2 }, () => now)
  folder.write('one\n')
  now += 120_000
  folder.write('two\n')
  await folder.flush()
  await vi.waitFor(() => expect(readFileSync(join(dir, 'open56-2026-05-01.log'), 'utf8')).toBe('one\n'))
  await vi.waitFor(() => expect(readFileSync(join(dir, 'open56-2026-05-02.log'), 'utf8')).toBe('two\n'))
  now += 2 * 86_400_000
  folder.write('three\n')
  await folder.flush()
  const left = ['mine.log', 'open56-2026-05-02.log', 'open56-2026-05-04.log']
  await vi.waitFor(() => expect(readdirSync(dir).sort()).toEqual(left))
})

test('with a folder, every line stands in its file', async () => {
  const dir = temporaryFolder()
  const now = Date.parse('2026-05-01T12:00:00+08:00')
  const log = createLog({ log: 'info', logFolder: { dir, keptDays: 200 } }, () => now)
  log.info({ route: '/a' })
  log.debug('not this')
  await vi.waitFor(() => expect(readFileSync(join(dir, 'open56-2026-05-01.log'), 'utf8')).toMatch(/"route":"\/a".*\n$/))
  expect(readFileSync(join(dir, 'open56-2026-05-01.log'), 'utf8')).not.toContain('not this')
})
