import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, signInTo } from '#tests/support/people.ts'
import type { TypedDocument } from '../real-name/documents.ts'
import { accountsHouse, program, signedIn } from '../testing/accounts-house.ts'
import { codeTo, wrongOf } from '../testing/codes.ts'
import { lostNumberState } from './lost-number-states.ts'

const today = Date.parse('2026-11-24T10:00:00+08:00')
const hourMs = 3_600_000
const card: TypedDocument = { document: 'resident-id', name: '李四', id: '11010519491231002X' }
const [oldNumber, newNumber] = ['13800001234', '13900005678']

/** A counter with two administrators; Li, whose document was recorded, has a number that they lost. */
async function counter() {
  const time = { now: today }
  const house = await accountsHouse({ now: () => time.now })
  const { people, phones, realNames, lostNumbers, notify } = house.accounts
  const administrator = async (username: string): Promise<Doer> => {
    const { actor } = await signedIn(house, { username, role: 'administrator' })
    return { actor, site: '360000' }
  }
  const [boss, second] = [await administrator('boss'), await administrator('second')]
  const officerOnly = {
    ...boss.actor,
    grants: [{ site: '360000', below: false, permissions: ['accounts.verify'] }],
  } as const
  const clerk: Doer = { actor: { ...officerOnly, id: house.newId() }, site: '360000' }
  const li = await signedIn(house, { username: 'lisi', role: 'editor' })
  await house.query('delete from accounts.grants where person_id = $1', [li.id])
  await house.transact(program, 'test.put', tx => phones.put(tx, li.id, { number: oldNumber }))
  await realNames.record(boss, li.id, card)
  const where = { site: house.sites.top, lang: 'hans', clientAddress: '192.0.2.7' } as const
  const begin = (doer = clerk, typed: Partial<TypedDocument & { number: string }> = {}) =>
    lostNumbers.begin(doer, { ...card, number: newNumber, ...typed }, where)
  const prove = async ({ id, ticket }: { id: string; ticket: string }, doer = clerk) =>
    lostNumbers.prove(doer, id, { ticket, code: (await codeTo(notify, newNumber))! })
  const ownerOf = async (number: string) => phones.findPerson(house.accounts.platform.db, number)
  const texts = async () => (await notify.list(['360000'], 50)).map(text => [text.purpose, text.numberEnd])
  return { ...house, ...house.accounts, people, time, boss, second, clerk, li, begin, prove, ownerOf, texts }
}

test('a clerk with the recorded document moves a person to a new number; the old one is told and free', async () => {
  const { begin, prove, ownerOf, texts, li, authenticate, lostNumbers, query, clerk } = await counter()
  const begun = await begin()
  expect(await texts()).toEqual([
    ['accounts.lost-number', '5678'],
    ['accounts.lost-number-notice', '1234'],
  ])
  expect(await ownerOf(oldNumber)).toBe(li.id)
  expect(await prove(begun)).toBe('done')
  expect([await ownerOf(oldNumber), await ownerOf(newNumber)]).toEqual([undefined, li.id])
  expect(await authenticate({ cookie: li.cookie }, '')).toBeNull()
  expect((await lostNumbers.listOf(li.id)).map(row => lostNumberState(row, today))).toEqual(['done'])
  const { rows } = await query(
    `select action from platform.audit where actor_id = $1 and $2 = any(subjects) order by id`,
    [clerk.actor.id, `person:${li.id}`],
  )
  expect(rows.map(row => row.action)).toEqual(['accounts.begin-lost-number', 'accounts.prove-lost-number'])
})

test('another document, another name, a taken number and a wrong code change nothing, and the try is in the trail', async () => {
  const { begin, lostNumbers, clerk, li, ownerOf, notify, query } = await counter()
  await expect(begin(clerk, { name: '李五' })).rejects.toMatchObject({ code: 'document_unknown' })
  await expect(begin(clerk, { document: 'passport', id: 'E12345678' })).rejects.toMatchObject({
    code: 'document_unknown',
  })
  await expect(begin(clerk, { number: oldNumber })).rejects.toMatchObject({ code: 'new_number_taken' })
  await expect(begin({ ...clerk, actor: li.actor })).rejects.toMatchObject({ code: 'own_number_at_counter' })
  const tries = await query(`select 1 from platform.audit where action = 'accounts.begin-lost-number'`)
  expect(tries.rows).toHaveLength(4)
  const { id, ticket } = await begin()
  const code = (await codeTo(notify, newNumber))!
  await expect(lostNumbers.prove(clerk, id, { ticket, code: wrongOf(code) })).rejects.toMatchObject({
    code: 'code_wrong',
  })
  const elsewhere = { ...clerk, site: '360400' }
  await expect(lostNumbers.prove(elsewhere, id, { ticket, code })).rejects.toMatchObject({ code: 'lost_number_over' })
  expect(await ownerOf(newNumber)).toBeUndefined()
})

test('while the three officers are kept apart a second officer must confirm, and neither clerk nor person is one', async () => {
  const { begin, prove, lostNumbers, boss, second, li, ownerOf, query } = await counter()
  await query(`insert into accounts.three_officers values ('360000', now(), 'test')`)
  const begun = await begin(boss)
  expect(await prove(begun, boss)).toBe('waiting')
  expect(await ownerOf(newNumber)).toBeUndefined()
  expect(await lostNumbers.listWaiting('360000')).toMatchObject([{ name: 'lisi', clerk: 'boss', numberEnd: '5678' }])
  const own = { ...second, actor: { ...second.actor, id: li.id } }
  for (const doer of [boss, own])
    await expect(lostNumbers.confirm(doer, begun.id)).rejects.toMatchObject({ code: 'not_yours_to_confirm' })
  await expect(lostNumbers.confirm({ ...second, site: '360400' }, begun.id)).rejects.toMatchObject({
    code: 'lost_number_over',
  })
  await lostNumbers.confirm(second, begun.id)
  expect(await ownerOf(newNumber)).toBe(li.id)
  await expect(lostNumbers.confirm(second, begun.id)).rejects.toMatchObject({ code: 'lost_number_over' })
  expect((await query('select number_sealed from accounts.lost_numbers')).rows).toEqual([{ number_sealed: null }])
})

test('a clerk alone lets nobody in who holds a role that the clerk could not give', async () => {
  const { begin, prove, lostNumbers, grants, boss, second, clerk, ownerOf, li } = await counter()
  await grants.give(boss, 'lisi', { role: 'publisher', below: false })
  const begun = await begin()
  expect(await prove(begun)).toBe('waiting')
  const another = { ...clerk, actor: { ...clerk.actor, id: boss.actor.id } }
  await expect(lostNumbers.confirm(another, begun.id)).rejects.toMatchObject({ code: 'not_yours_to_confirm' })
  await lostNumbers.confirm(second, begun.id)
  expect(await ownerOf(newNumber)).toBe(li.id)
})

test('the person, or a second officer, stops what was begun; a newer one takes its place; in three days it is over', async () => {
  const { begin, prove, lostNumbers, li, second, grants, boss, time, forget, query } = await counter()
  await grants.give(boss, 'lisi', { role: 'publisher', below: false })
  const states = async () => (await lostNumbers.listOf(li.id)).map(row => lostNumberState(row, time.now))
  const first = await begin()
  await lostNumbers.stopOwn({ actor: li.actor, site: '360000' })
  await expect(prove(first)).rejects.toMatchObject({ code: 'lost_number_over' })
  time.now += 61_000
  await begin()
  time.now += 61_000
  const third = await begin()
  expect(await states()).toEqual(['asked', 'stopped', 'stopped'])
  expect(await prove(third)).toBe('waiting')
  time.now += 61_000
  await expect(begin()).rejects.toMatchObject({ code: 'too_many_lost_numbers' })
  await lostNumbers.stop(second, third.id)
  expect(await states()).toEqual(['stopped', 'stopped', 'stopped'])
  time.now += 25 * hourMs
  expect(await prove(await begin())).toBe('waiting')
  time.now += 72 * hourMs
  expect(await states()).toEqual(['over', 'stopped', 'stopped', 'stopped'])
  await forget.run({ payload: {} } as Parameters<typeof forget.run>[0])
  expect((await query('select 1 from accounts.lost_numbers where number_sealed is not null')).rows).toEqual([])
  time.now += 30 * 24 * hourMs
  await forget.run({ payload: {} } as Parameters<typeof forget.run>[0])
  expect(await states()).toEqual([])
})

test('by the pages: the clerk begins and types the code, the person reads of it under their number', async () => {
  const app = await createTestApp()
  const roles = [{ site: '360000', role: 'administrator', below: true }]
  const clerk = await signInTo(app, { username: 'clerk', roles })
  const li = await signInTo(app, { username: 'lisi', roles: [] })
  const { connections } = app.house.database
  const print = app.house.secrets.fingerprint('accounts.phone-number', oldNumber)
  await connections.use(run =>
    run.query(`insert into accounts.phones values ($1, $2, 'unread', '1234', now())`, [li.actor.id, print]),
  )
  const asClerk = askAs(app, clerk)
  await asClerk.post(`/desk/real-names/${li.actor.id}`, card)
  await connections.use(run => run.query('delete from accounts.phones'))
  const bad = await asClerk.post('/desk/lost-numbers', { ...card, id: '1', number: newNumber })
  expect([bad.statusCode, bad.body.includes('value="李四"')]).toEqual([400, true])
  const begun = await asClerk.post('/desk/lost-numbers', { ...card, number: newNumber })
  const path = String(begun.headers.location)
  expect((await asClerk.get(path)).body).toContain('*******5678')
  expect((await askAs(app, li).get('/account/number')).body).toContain('不是我，停止')
  const ticket = new URL(path, 'http://x').searchParams.get('ticket')!
  const code = (await codeTo(app.house.notify, newNumber))!
  const one = path.split('?')[0]!
  expect((await asClerk.post(one, { ticket, code: wrongOf(code) })).body).toContain('还可以试')
  expect((await asClerk.post(one, { ticket, code })).headers.location).toBe(one)
  expect((await asClerk.get(one)).body).toContain('手机号已更换')
  expect((await askAs(app, li).get('/account/number')).statusCode).toBe(302)
})
