import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { totpCode, totpStep } from '#modules/accounts/second-factor/totp.ts'
import { programActor } from '#platform/access.ts'
import { noteTriedRestore } from '#platform/backup/records.ts'
import { backUpByPlan } from '#platform/backup/scheduled.ts'
import { tryRestore } from '#platform/backup/try-restore.ts'
import { toLocalIso } from '#platform/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { migrationSets } from '#platform/house.ts'
import { createTestApp } from '#tests/support/app.ts'
import { axeFaults } from '#tests/support/axe.ts'
import { certificateFiles } from '#tests/support/certificate.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { testDatabase } from '#tests/support/database.ts'
import { enterAs } from '#tests/support/faces.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import type { TestApp } from '#tests/support/people.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'

const nowMs = Date.parse('2026-05-04T10:00:00+08:00')
const clock = () => nowMs
const person = { username: 'first-one', password: 'a long enough password' }

/** What an operator sets before going live. */
async function goLiveSettings(folder: string): Promise<Record<string, string>> {
  const { certFile, keyFile } = await certificateFiles(folder, 'wl.example.cn', nowMs)
  const [sites, sms] = [join(folder, 'sites.json'), join(folder, 'sms.json')]
  const foot = {
    sponsor: ['示例主办单位', 'Sample sponsor'],
    contact: ['电话 000-00000000', 'Phone 000-00000000'],
    icp: '示例备案号',
    siteMark: '0000000000',
  }
  writeFileSync(sites, JSON.stringify({ '360000': { foot } }))
  writeFileSync(sms, JSON.stringify({ url: 'https://sms.example.cn/send', json: { to: '{number}', text: '{text}' } }))
  return {
    OPEN56_SAMPLE: 'off',
    OPEN56_LOG: 'info',
    OPEN56_LOG_DIR: join(folder, 'log'),
    OPEN56_BACKUP_DIR: join(folder, 'backups'),
    OPEN56_SITES: sites,
    OPEN56_SMS_TEMPLATE: sms,
    OPEN56_TLS_CERT: certFile,
    OPEN56_TLS_KEY: keyFile,
  }
}

const listen = (app: TestApp) => app.server.listen({ port: 0, host: '127.0.0.1' })

async function redLines(page: Page, address: string): Promise<string[]> {
  await page.goto(`${address}/en/desk/go-live`)
  await page.locator('main table').first().waitFor()
  return page.locator('main tbody tr:has(.badge-bad) > :first-child').allTextContents()
}

async function makeFirstAdministrator(page: Page, app: TestApp, address: string) {
  await page.goto(address + (await app.accounts.firstAdministratorLink()))
  for (const [name, value] of Object.entries({ ...person, name: '管理员', again: person.password }))
    await page.locator(`main [name="${name}"]`).fill(value)
  await page.locator('main form:has([name="password"]) button').click()
  await page.waitForURL(url => /\/(desk|account)/.test(url.pathname))
}

async function setUpSecondFactor(page: Page, address: string) {
  await page.goto(`${address}/account/second-factor`)
  await page.locator('main [name="password"]').fill(person.password)
  await page.locator('main form:has([name="password"]) button').click()
  await page.locator('.second-factor-secret').waitFor({ state: 'attached' })
  const secret = (await page.locator('.second-factor-secret').textContent())!.replaceAll(' ', '')
  expect(await axeFaults(page)).toEqual([])
  await page.locator('main [name="code"]').fill(totpCode(secret, totpStep(nowMs)))
  await page.locator('main form:has([name="code"]) button').click()
  await page.locator('main [name="code"]').waitFor({ state: 'detached' })
  expect(await axeFaults(page)).toEqual([])
}

/** The password alone lets nobody in any more. */
async function lookAtSecondStep(browser: Browser, address: string) {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  await page.goto(`${address}/sign-in`)
  for (const [name, value] of Object.entries(person)) await page.locator(`main [name="${name}"]`).fill(value)
  await page.locator('main form:has([name="password"]) button').click()
  await page.locator('main [name="code"]').waitFor()
  expect(await axeFaults(page)).toEqual([])
}

/** As `open56 backup` by plan and `open56 restore FILE --try` do it. */
async function backUpAndTry({ house, modules }: TestApp) {
  const { config, database, files } = house
  const sets = migrationSets(modules)
  const source = { connections: database.connections, sets, files, clock }
  const { made } = await backUpByPlan({ ...source, dataDir: config.dataDir, plan: config.backup! })
  const report = await tryRestore({ sets, keysDir: config.keysDir }, made)
  expect([report.leftOut, report.unreadable]).toEqual([[], []])
  noteTriedRestore(config.dataDir, report.createdAt, toLocalIso(nowMs))
}

async function doctor(app: TestApp) {
  const said: string[] = []
  const io = {
    out: (text: string) => void said.push(text),
    err: () => undefined,
    cwd: '/',
    signal: AbortSignal.any([]),
  }
  const code = await doctorCommand.run([], { 'go-live': true, lang: 'hans' }, io, app)
  return { code, said: said.join('') }
}

test.skipIf(!hasChromium)('a go-live list is turned green, line by line', { timeout: 240_000 }, async () => {
  const folder = temporaryFolder()
  let database: Database | undefined
  const openDatabase = async (sets: Parameters<typeof testDatabase>[0]) => (database ??= await testDatabase(sets))
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()

  const before = await createTestApp({ clock, sample: true, openDatabase, environment: { OPEN56_DATA: folder } })
  const doer = { actor: programActor('test'), site: '360000' }
  await before.sample.load(doer)
  const sampleAddress = await listen(before)
  await enterAs(page, sampleAddress, 'operator')
  expect(await redLines(page, sampleAddress)).toEqual([
    'HTTPS certificate',
    'Who runs the site, and how to reach them',
    'ICP record number',
    'Government site mark (标识码)',
    'Text messages',
    'Backup, and a restore tried',
    'Logs kept for six months',
    "Staff's second factor",
    'Sample data',
  ])
  expect(await doctor(before)).toMatchObject({ code: 1, said: expect.stringContaining('RED  ICP 备案号: 没有填写') })

  await before.sample.remove(doer)
  const environment = { OPEN56_DATA: folder, ...(await goLiveSettings(folder)) }
  const app = await createTestApp({ clock, openDatabase, environment })
  const address = await listen(app)
  await makeFirstAdministrator(page, app, address)
  expect(await redLines(page, address)).toEqual(['Backup, and a restore tried', "Staff's second factor"])
  await setUpSecondFactor(page, address)
  await lookAtSecondStep(browser, address)
  await backUpAndTry(app)
  expect(await redLines(page, address)).toEqual([])
  await page.getByText('you may go live').waitFor()
  const { code, said } = await doctor(app)
  expect([code, said.includes('RED')]).toEqual([0, false])
})
