import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { programActor } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { eventType, subscribe } from '#platform/events.ts'
import { migrateHouse, openHouse } from '#platform/house.ts'
import type { JobType } from '#platform/jobs/jobs.ts'
import { openRegion } from '#sites/regions.ts'
import { signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { silentLog } from '#tests/support/house.ts'
import { allowConnections, createTestDatabase, postgresUrl } from '#tests/support/postgres.ts'
import { startServer } from '#tests/support/server.ts'

const top = '360000'
const happened = eventType<{ n: number }>('test.happened')

async function databaseOfTest(): Promise<string> {
  const { url, drop } = await createTestDatabase(postgresUrl!)
  onTestFinished(drop)
  return url
}

/** A house as one process has it, with a subscriber and a job that note what they handled. */
async function openWorker(url: string, handled: string[]) {
  const config = readConfig({ OPEN56_DATA: temporaryFolder(), DATABASE_URL: url })
  const house = await openHouse({ config, sites: openRegion(config.region), log: silentLog })
  const job: JobType = {
    name: 'test.work',
    payload: z.object({ n: z.number() }),
    retries: 3,
    run: async ({ payload }) => void handled.push(`job ${(payload as { n: number }).n}`),
  } as JobType
  const hear = subscribe(happened, 'test.hear', async ({ n }) => void handled.push(`message ${n}`))
  const module = { name: 'test', migrations: [], permissions: [], routes: [], subscriptions: [hear], jobs: [job] }
  house.furnish([module], [])
  await migrateHouse(house, [])
  await house.jobHouse.open([job], true)
  const delivery = house.deliver()
  onTestFinished(async () => {
    await house.jobHouse.close()
    await delivery.stop()
    await house.close()
  })
  const tell = (n: number) =>
    house.transact({ actor: programActor('test'), site: top }, 'test.tell', tx => tx.emit(happened, { n }))
  return { tell, work: (n: number) => house.jobs.start(job, top, { n }) }
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const everything = (count: number) => numbers(count).flatMap(n => [`job ${n}`, `message ${n}`])
const until = { timeout: 50_000, interval: 100 }

test.skipIf(!postgresUrl)('two processes on one database handle every message and every job once', async () => {
  const url = await databaseOfTest()
  const handled: string[] = []
  const first = await openWorker(url, handled)
  const second = await openWorker(url, handled)
  for (const n of numbers(10)) await Promise.all([(n % 2 ? first : second).tell(n), (n % 3 ? first : second).work(n)])
  await vi.waitFor(() => expect(handled.toSorted()).toEqual(everything(10).toSorted()), until)
})

test.skipIf(!postgresUrl)('messages and jobs go on after the database was away', async () => {
  const url = await databaseOfTest()
  const handled: string[] = []
  const worker = await openWorker(url, handled)
  await allowConnections(url, false)
  await expect(worker.tell(0)).rejects.toThrow('The database cannot be reached')
  await expect(worker.work(0)).rejects.toThrow()
  await allowConnections(url, true)
  for (const n of numbers(3)) await Promise.all([worker.tell(n), worker.work(n)])
  await vi.waitFor(() => expect(handled.toSorted()).toEqual(everything(3).toSorted()), until)
})

test.skipIf(!postgresUrl)('what one process withdraws is soon gone from the kept pages of the other', async () => {
  const environment = { DATABASE_URL: await databaseOfTest(), OPEN56_KEYS: temporaryFolder() }
  const first = await startServer({ environment })
  const second = await startServer({ environment })
  onTestFinished(async () => void (await Promise.all([first.stop(), second.stop()])))
  const editor = await signInAsEditor(first.address)
  const feed = async ({ address }: { address: string }) => (await fetch(`${address}/rss.xml`)).text()
  const list = await editor.read('/desk/articles?state=published')
  const shown = await feed(first)
  const listed = [...list.matchAll(/href="(\/desk\/articles\/[0-9a-f-]{36})">([^<]+)</g)]
  const [, address, title] = listed.find(([, , each]) => shown.includes(each!))!
  expect(await feed(second)).toContain(title)
  expect((await editor.post(`${address}/withdraw`, {})).status).toBe(303)
  for (const server of [first, second])
    await vi.waitFor(async () => expect(await feed(server)).not.toContain(title), until)
})

const sentences = {
  '': '数据库暂时连不上',
  '/hant': '數據庫暫時連不上',
  '/en': 'The database is out of reach',
}

test.skipIf(!postgresUrl)(
  'a database that goes away is told in every language, and missed no longer than it is away',
  async () => {
    const url = await databaseOfTest()
    const server = await startServer({ environment: { DATABASE_URL: url, OPEN56_LOG: 'silent' } })
    onTestFinished(async () => void (await server.stop()))
    const editor = await signInAsEditor(server.address)
    const ask = async (lang: string) => {
      const answer = await fetch(`${server.address}${lang}/search?q=${encodeURIComponent('赣州')}`)
      return { status: answer.status, body: await answer.text() }
    }
    await allowConnections(url, false)
    for (const [lang, sentence] of Object.entries(sentences)) {
      const { status, body } = await ask(lang)
      expect([status, body.includes(sentence), /\n\s+at /.test(body)], lang).toEqual([503, true, false])
    }
    await expect(editor.saveDraft('没有存上')).rejects.toThrow('503')
    const signIn = new URLSearchParams({ username: 'nobody', password: 'a long enough password' })
    expect((await fetch(`${server.address}/sign-in`, { method: 'POST', body: signIn })).status).toBe(503)
    expect((await fetch(`${server.address}/readyz`)).status).toBe(503)
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    await allowConnections(url, true)
    for (const lang of Object.keys(sentences)) expect((await ask(lang)).status).toBe(200)
    await editor.saveDraft('又能存了')
    expect(await editor.read('/desk/articles?state=draft')).not.toContain('没有存上')
  },
)
