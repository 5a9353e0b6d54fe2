import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { silentLog, testHouse } from '#tests/support/house.ts'
import { type Actor, type Doer, programActor } from '../access.ts'
import type { HttpTemplate } from '../gateways/http-template.ts'
import { answerJson, gatewayServer, smsTemplate } from '../gateways/testing/gateway-server.ts'
import { createSecrets } from '../secrets-seal.ts'
import { createNotify, type NewTextMessage } from './notify.ts'
import { createTextSender } from './send-texts.ts'

const start = Date.parse('2026-11-24T10:00:00+08:00')
const site = '360000'
const program: Doer = { actor: programActor('test'), site }
const operator: Actor = { id: 'u1', kind: 'person', name: 'Ann', grants: [], organisations: [], csrfToken: 't' }

/** A house whose clock is set by hand, with a gateway that may answer badly, or none. */
async function textHouse(answer?: (response: ServerResponse) => void) {
  let now = start
  const house = await testHouse({ clock: () => now })
  const keys = mkdtempSync(join(tmpdir(), 'open56-keys-'))
  onTestFinished(() => rmSync(keys, { recursive: true }))
  const gateway = answer && (await gatewayServer(answer))
  const template =
    gateway && smsTemplate({ url: gateway.url, json: { to: '{number}', text: '{text}' }, timeoutMs: 30_000 })
  const open = (by: HttpTemplate | undefined = template) => {
    const secrets = createSecrets(keys)
    const parts = { ...house, db: house.kysely, secrets, template: by }
    return { notify: createNotify(parts), sender: createTextSender({ ...parts, log: silentLog, topSite: site }) }
  }
  const { notify, sender } = open()
  const write = (differing: Partial<NewTextMessage> = {}) =>
    house.transact(program, 'test.write', tx =>
      notify.writeText(tx, {
        purpose: 'test.sign-in',
        mobile: { number: '13800001234', sample: false },
        text: '验证码 271828',
        code: '271828',
        expiresAt: new Date(start + 300_000),
        about: null,
        guarded: false,
        ...differing,
      }),
    )
  const list = () => notify.list([site], 10)
  const one = async () => (await list())[0]!
  const pass = (ms: number) => {
    now += ms
  }
  return { ...house, keys, gateway, open, notify, sender, write, list, one, pass }
}

test('a message is sent if and only if its transaction commits, and then nothing of it is kept', async () => {
  const { gateway, sender, write, one, transact, notify, query } = await textHouse(answerJson({}))
  await write()
  const undone = transact(program, 'test.undo', async tx => {
    await notify.writeText(tx, {
      purpose: 'test.undone',
      mobile: { number: '13900000000', sample: false },
      text: 'x',
      code: '',
      expiresAt: new Date(start + 1e6),
      about: null,
      guarded: false,
    })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const { rows } = await query('select * from platform.text_messages')
  expect(JSON.stringify(rows)).not.toMatch(/13800001234|271828/)
  expect(await sender.deliver()).toBe(1)
  expect(gateway!.asked.map(asked => JSON.parse(asked.body))).toEqual([{ to: '13800001234', text: '验证码 271828' }])
  expect(await one()).toMatchObject({ state: 'sent', attempts: 1, numberEnd: '1234', reason: null })
  expect((await query('select content_sealed from platform.text_messages')).rows).toEqual([{ content_sealed: null }])
  expect(await sender.deliver()).toBe(0)
})

test('two senders at once send each message once', async () => {
  const { gateway, open, sender, write } = await textHouse(answerJson({}))
  for (let n = 0; n < 12; n++) await write()
  const sent = await Promise.all([sender.deliver(), open().sender.deliver()])
  expect(sent[0] + sent[1]).toBe(12)
  expect(gateway!.asked).toHaveLength(12)
})

test('a gateway that fails is asked again after growing pauses, four times in all, and its reason is told', async () => {
  const { gateway, sender, write, one, pass } = await textHouse(answerJson({}, 503))
  await write()
  await sender.deliver()
  expect(await one()).toMatchObject({ state: 'waiting', attempts: 1, reason: 'status', detail: '503' })
  await sender.deliver()
  expect(gateway!.asked).toHaveLength(1)
  for (const pauseMs of [3000, 6000, 12_000]) {
    pass(pauseMs - 1)
    expect(await sender.deliver()).toBe(0)
    const before = gateway!.asked.length
    pass(1)
    await sender.deliver()
    expect(gateway!.asked).toHaveLength(before + 1)
  }
  expect(await one()).toMatchObject({ state: 'failed', attempts: 4, reason: 'status' })
  pass(3_600_000)
  await sender.deliver()
  expect(gateway!.asked).toHaveLength(4)
})

test('a gateway that comes back gets the message; one that refuses for good is not asked again', async () => {
  const { gateway, sender, write, list, pass } = await textHouse(answerJson({}, 500))
  await write()
  await sender.deliver()
  gateway!.behave.answer = answerJson({})
  pass(3000)
  expect(await sender.deliver()).toBe(1)
  gateway!.behave.answer = answerJson({}, 403)
  await write()
  await sender.deliver()
  expect((await list()).map(text => text.state)).toEqual(['failed', 'sent'])
})

test('a slow gateway holds up nobody but its own message', async () => {
  const { gateway, sender, write, list } = await textHouse(answerJson({}))
  let release: (() => void) | undefined
  gateway!.behave.answer = (response, { body }) => {
    if (body.includes('13800000000')) release = () => answerJson({})(response)
    else answerJson({})(response)
  }
  await write({ mobile: { number: '13800000000', sample: false } })
  for (let n = 1; n <= 3; n++) await write()
  const delivered = sender.deliver()
  const states = async () => (await list()).map(text => text.state)
  await vi.waitFor(async () => expect(await states()).toEqual(['sent', 'sent', 'sent', 'waiting']), { timeout: 30_000 })
  await vi.waitFor(() => expect(release).toBeDefined(), { timeout: 30_000 })
  release!()
  expect(await delivered).toBe(4)
})

test('a message whose sender died is sent by the next one, but not after its time', async () => {
  const { gateway, sender, write, one, pass, query } = await textHouse(answerJson({}))
  await write()
  await query(`update platform.text_messages set attempts = 1, due_at = $1`, [new Date(start + 60_000)])
  expect(await sender.deliver()).toBe(0)
  pass(300_000)
  await sender.deliver()
  await sender.forget()
  expect(gateway!.asked).toEqual([])
  expect(await one()).toMatchObject({ state: 'failed', reason: 'expired' })
  await write({ expiresAt: new Date(start + 900_000) })
  await query(`update platform.text_messages set due_at = $1 where state = 'waiting'`, [new Date(start + 300_000)])
  expect(await sender.deliver()).toBe(1)
})

test('a number of the reserved pattern is never given to the gateway', async () => {
  const { gateway, sender, write, one, notify } = await textHouse(answerJson({}))
  await write({ mobile: { number: '00000000001', sample: true } })
  expect(await sender.deliver()).toBe(0)
  expect(gateway!.asked).toEqual([])
  const content = await notify.look({ actor: operator, site }, (await one()).id)
  expect(content.number).toBe('00000000001')
})

test('without a gateway the operator looks, each look is kept in the trail, and after its time nobody does', async () => {
  const { sender, write, one, notify, query, pass } = await textHouse()
  await write()
  const { id } = await one()
  const look = () => notify.look({ actor: operator, site }, id)
  expect(await look()).toEqual({ number: '13800001234', text: '验证码 271828', code: '271828' })
  await look()
  expect(await one()).toMatchObject({ state: 'shown' })
  const { rows } = await query(
    `select actor_id, subjects from platform.audit where action = 'platform.show-text-message'`,
  )
  expect(rows).toEqual([1, 2].map(() => ({ actor_id: 'u1', subjects: [`text-message:${id}`] })))
  pass(300_000)
  await expect(look()).rejects.toMatchObject({ code: 'text_erased' })
  await sender.forget()
  expect((await query('select content_sealed, state from platform.text_messages')).rows).toEqual([
    { content_sealed: null, state: 'shown' },
  ])
  pass(31 * 86_400_000)
  await sender.forget()
  expect((await query('select 1 from platform.text_messages')).rows).toEqual([])
})

test('nobody looks at what a gateway sends, made-up people at nothing for staff, nobody at another site’s', async () => {
  const { write, one, notify } = await textHouse(answerJson({}))
  await write()
  const look = (doer: Partial<Doer> = {}) => one().then(({ id }) => notify.look({ actor: operator, site, ...doer }, id))
  await expect(look()).rejects.toMatchObject({ code: 'text_by_gateway' })
  const bare = await textHouse()
  await bare.write({ about: null, guarded: true })
  const { id } = await bare.one()
  const made = { ...operator, sample: true as const }
  await expect(bare.notify.look({ actor: made, site }, id)).rejects.toMatchObject({ code: 'text_guarded' })
  await expect(bare.notify.look({ actor: operator, site: '360400' }, id)).rejects.toMatchObject({
    code: 'text_not_found',
  })
  expect(await bare.notify.look({ actor: operator, site }, id)).toMatchObject({ code: '271828' })
})

test('a message whose key is gone is given up and says so', async () => {
  const { gateway, keys, open, write, one } = await textHouse(answerJson({}))
  await write()
  for (const name of readdirSync(keys)) renameSync(join(keys, name), join(keys, `${name}.lost`))
  await open().sender.deliver()
  expect(gateway!.asked).toEqual([])
  expect(await one()).toMatchObject({ state: 'failed', reason: 'unreadable' })
})
