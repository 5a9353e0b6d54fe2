import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteBackup, noteTriedRestore } from '#platform/backup/records.ts'
import { readConfig } from '#platform/config.ts'
import { createSites, type Site } from '#platform/sites.ts'
import { openRegion } from '#sites/regions.ts'
import { certificateFiles } from '#tests/support/certificate.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { examineCertificate } from './certificate.ts'
import { examineGoLive, type GoLiveParts } from './go-live.ts'

const nowMs = Date.parse('2026-05-01T12:00:00+08:00')
const dayMs = 86_400_000
const { top } = openRegion('jiangxi')
const region = (differing: Partial<Site>) => createSites([{ ...top, ...differing }])

type Given = { environment?: Record<string, string>; site?: Partial<Site>; at?: number } & Partial<GoLiveParts>

/** The finding of one line. */
async function examine(key: string, { environment = {}, site = {}, at = nowMs, ...parts }: Given = {}) {
  const config = readConfig({ OPEN56_DATA: temporaryFolder(), ...environment })
  const lines = await examineGoLive({
    config,
    clock: () => at,
    sites: region(site),
    footOf: async site => site.foot,
    sampleStatus: async () => ({ state: 'absent', seed: null, day: null }),
    countSecondFactors: async () => ({ demanded: 1, without: 0 }),
    ...parts,
  })
  const { ok, says } = lines.find(line => line.key === key)!
  return `${ok ? 'green' : 'red'}: ${says[1]}`
}

test('the records of the site must be there for each address of its own', async () => {
  const foot = { ...top.foot, icp: 'ICP-1', siteMark: '3600000001' }
  expect(await examine('icp')).toBe('red: Missing for 360000')
  expect(await examine('icp', { site: { foot } })).toBe('green: ICP-1')
  expect(await examine('siteMark', { site: { foot } })).toBe('green: 3600000001')
  const below = { ...top, code: '360400', parent: '360000', hosts: ['b.example.cn'] }
  const sites = createSites([{ ...top, foot }, below, { ...below, code: '360100', hosts: [] }])
  expect(await examine('icp', { sites })).toBe('red: Missing for 360400')
})

test('a base map needs its approval number, and carrying its licence in force', async () => {
  const name = ['底图', 'Base map'] as const
  expect(await examine('map')).toMatch(/^green: No base map/)
  expect(await examine('map', { site: { baseMap: { name, approvalNumber: null } } })).toMatch(/^red: .*360000/)
  expect(await examine('map', { site: { baseMap: { name, approvalNumber: 'GS-1' } } })).toBe('green: GS-1')
  const mode = 'carriers-on-platform'
  const licences = (validTo: string | null) => [{ name, number: 'L-1', validTo }]
  expect(await examine('mode', { site: { mode } })).toMatch(/^red: .*360000/)
  expect(await examine('mode', { site: { mode, licences: licences('2026-04-30') } })).toMatch(/^red/)
  expect(await examine('mode', { site: { mode, licences: licences('2026-05-01') } })).toMatch(/^green: .*L-1/)
})

test('a backup must be planned, made within a day, and restored once', async () => {
  const folder = temporaryFolder()
  const environment = { OPEN56_DATA: folder, OPEN56_BACKUP_DIR: join(folder, 'b') }
  expect(await examine('backup')).toMatch(/^red: There is no daily/)
  expect(await examine('backup', { environment })).toMatch(/^red: None was made/)
  const madeAt = '2026-05-01T03:30:00+08:00'
  noteBackup(folder, { path: '/b', madeAt, sizeBytes: 1, rows: 1, files: 0, triedAt: null })
  expect(await examine('backup', { environment })).toMatch(/^red: No restore/)
  expect(await examine('backup', { environment, at: nowMs + 2 * dayMs })).toMatch(/^red: The last was made 2026-05-01/)
  noteTriedRestore(folder, madeAt, '2026-05-01T04:00:00+08:00')
  expect(await examine('backup', { environment })).toBe(
    'green: Last made 2026-05-01 03:30, a restore tried 2026-05-01 04:00',
  )
})

test("next year's calendar is wanted from November on", async () => {
  const on = (day: string) => examine('calendar', { at: Date.parse(`${day}T12:00:00+08:00`) })
  expect([await on('2026-10-31'), await on('2031-05-01')]).toEqual([
    "green: This year's is there",
    'red: No file for 2031',
  ])
  expect(await on('2031-11-01')).toBe('red: No file for 2031, 2032')
})

test('logs must be kept by the program for six months, requests included', async () => {
  const OPEN56_LOG_DIR = temporaryFolder()
  const kept = (more: Record<string, string>) => examine('logs', { environment: { OPEN56_LOG_DIR, ...more } })
  expect(await examine('logs')).toMatch(/^red: The log goes to stderr/)
  expect(await kept({ OPEN56_LOG: 'info', OPEN56_LOG_DAYS: '183' })).toBe('red: Kept for 183 days only')
  expect(await kept({ OPEN56_LOG: 'warn' })).toMatch(/^red: Requests are not logged/)
  expect(await kept({ OPEN56_LOG: 'info' })).toMatch(/^green: .*200 days/)
})

test('everybody who must have a second factor has one, and the sample is gone with its faces', async () => {
  const counted = (demanded: number, without: number) =>
    examine('secondFactor', { countSecondFactors: async () => ({ demanded, without }) })
  expect([await counted(0, 0), await counted(3, 1), await counted(3, 0)]).toEqual([
    'red: There is no administrator yet',
    'red: 1 of 3 who must have one do not',
    'green: All 3 who must have one do',
  ])
  const sampleStatus = async () => ({ state: 'loaded', seed: '56', day: null }) as const
  expect(await examine('sample', { sampleStatus })).toMatch(/^red: It is still shown/)
  expect(await examine('sample', { environment: { OPEN56_SAMPLE: 'on' } })).toMatch(/^red: Sample mode is on/)
  expect(await examine('sample', { environment: { OPEN56_SAMPLE: 'off' } })).toBe('green: There is none')
})

test('the certificate is there, of another authority, for the public name, and not about to end', async () => {
  const folder = temporaryFolder()
  const { certFile, keyFile, validMs } = await certificateFiles(folder, 'wl.example.cn', nowMs)
  const tls = { certFile, keyFile }
  const judge = async (at: number, publicUrl?: string) =>
    (await examineCertificate({ tls, publicUrl, trustProxy: [] }, at)).says[1]
  expect(await judge(nowMs, 'https://wl.example.cn')).toBe('Valid until 2027-06-01')
  expect(await judge(nowMs, 'https://other.example.cn')).toBe('It is not for other.example.cn')
  expect(await judge(validMs - 13 * dayMs)).toMatch(/^It runs out on/)
  expect(await judge(validMs + dayMs)).toMatch(/^It ran out on/)
  const without = { tls: undefined, trustProxy: [] }
  expect((await examineCertificate({ ...without, publicUrl: undefined }, nowMs)).says[1]).toMatch(/^There is no cert/)
  const proxied = { ...without, trustProxy: ['127.0.0.1'], publicUrl: 'https://localhost:9' }
  expect((await examineCertificate(proxied, nowMs)).says[1]).toMatch(/^https:\/\/localhost:9 cannot be reached/)
})

test('a file that says what differs in the sites is read where the settings name it', () => {
  const path = join(temporaryFolder(), 'sites.json')
  writeFileSync(path, JSON.stringify({ '360000': { foot: { icp: 'ICP-2' } } }))
  const config = readConfig({ OPEN56_SITES: path })
  expect(openRegion(config.region, config.sitesFile).top.foot.icp).toBe('ICP-2')
})
