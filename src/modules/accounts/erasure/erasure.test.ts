import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { erasedName } from '#platform/personal.data.ts'
import { accountsHouse, asker, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { type ErasureState, erasureState, erasureStates } from './erasure-states.ts'

const site = '360000'
const dayMs = 86_400_000
const password = { password: goodPassword }
const say = (blocker: { kind: string }) => blocker.kind

/** A house with an editor called 赵分明 (username zhao) and an administrator, and a clock that is set by hand. */
async function erasureHouse() {
  let now = Date.parse('2026-11-24T12:00:00+08:00')
  const house = await accountsHouse({ now: () => now })
  await signedIn(house, { username: 'admin', role: 'administrator', below: true })
  const zhao = await signedIn(house, { username: 'zhao', role: 'editor' })
  const doer: Doer = { actor: zhao.actor, site }
  await house.accounts.people.rename(doer, '赵分明')
  const tick = (ms: number) => {
    now += ms
  }
  const request = () => house.accounts.erasures.request(doer, password, say)
  return { house, ...house.accounts, zhao, doer, tick, request }
}

/** Every row of every table of the modules, as text. */
async function everything({ query }: Awaited<ReturnType<typeof accountsHouse>>): Promise<string> {
  const { rows: tables } = await query(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('accounts', 'platform') and table_type = 'BASE TABLE'`,
  )
  const texts: string[] = []
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await query(`select t::text as line from ${name} t`)
    texts.push(...(rows as { line: string }[]).map(row => `${name} ${row.line}`))
  }
  return texts.join('\n')
}

test('the states of a request: waiting ends in two ways, and both stay', () => {
  const none = { takenBackAt: null, doneAt: null }
  const reached = [
    erasureState(none),
    erasureState({ ...none, takenBackAt: new Date(1) }),
    erasureState({ ...none, doneAt: new Date(1) }),
  ]
  expect(reached).toEqual(['waiting', ...Object.values(erasureStates.waiting)])
  const ends = reached.filter((state): state is Exclude<ErasureState, 'waiting'> => state !== 'waiting')
  expect(ends.flatMap(state => Object.keys(erasureStates[state]))).toEqual([])
})

test('after the waiting time nothing in the tables tells who it was, and nobody can sign in', async () => {
  const { house, erasing, signIn, authenticate, personKeys, zhao, tick, request } = await erasureHouse()
  const sealed = await house.transact(program, 'test.seal', tx =>
    personKeys.seal(tx, zhao.id, 'x.phone', '13800000000'),
  )
  expect(await everything(house)).toMatch(/赵分明/)
  await request()
  tick(7 * dayMs - 1)
  expect(await erasing.eraseDue()).toEqual({ done: 0, postponed: 0 })
  expect(await everything(house)).toMatch(/赵分明/)
  tick(1)
  expect(await erasing.eraseDue()).toEqual({ done: 1, postponed: 0 })
  const left = await everything(house)
  expect(left).not.toMatch(/赵分明|zhao/)
  expect(left).toContain(erasedName)
  expect(await personKeys.unseal(house.kysely, zhao.id, 'x.phone', sealed)).toEqual({ erased: true })
  expect(await authenticate({ cookie: zhao.cookie }, '')).toBeNull()
  for (const username of ['zhao', `erased-${zhao.id}`])
    await expect(signIn.signIn({ username, password: goodPassword }, asker())).rejects.toMatchObject({
      code: 'wrong_username_or_password',
    })
  expect(await erasing.eraseDue()).toEqual({ done: 0, postponed: 0 })
})

test('the receipt says line by line what went, what was masked and until when the law keeps a copy', async () => {
  const { erasures, erasing, tick, request } = await erasureHouse()
  const path = await request()
  const code = path.split('/').at(-1)!
  const linesOf = async () =>
    Object.fromEntries(
      (await erasures.getByCode(code)).lines.map(line => [line.kind, [line.rows, line.then, line.until]]),
    )
  expect((await linesOf())['accounts.roles']).toEqual([1, 'erase', null])
  tick(7 * dayMs)
  await erasing.eraseDue()
  expect(erasureState(await erasures.getByCode(code))).toBe('done')
  expect(await linesOf()).toMatchObject({
    'accounts.identity': [1, 'mask', '2027-06-01'],
    'accounts.sign-ins': [1, 'erase', '2027-06-01'],
    'accounts.credentials': [1, 'erase', null],
    'platform.audit': [expect.any(Number), 'keep', null],
  })
  await expect(erasures.getByCode(`${code.slice(0, 43)}${code.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject({
    code: 'receipt_unknown',
  })
})

test('what the law keeps opens until its day, and is gone with its key the night after', async () => {
  const { house, erasing, retained, zhao, tick, request } = await erasureHouse()
  const open = () => retained.open(house.kysely, zhao.id)
  await request()
  tick(7 * dayMs)
  await erasing.eraseDue()
  expect((await open()).find(each => each.kind === 'accounts.identity')?.records).toMatchObject([
    { name: '赵分明', username: 'zhao' },
  ])
  const until = Date.parse('2027-06-01T12:00:00+08:00')
  tick(until - Date.parse('2026-12-01T12:00:00+08:00'))
  const run = () => house.accounts.sweep()
  expect(await run()).toMatchObject({ retained: 0 })
  expect(await open()).toHaveLength(2)
  tick(dayMs)
  expect(await run()).toMatchObject({ retained: 2 })
  expect(await open()).toEqual([])
  const { rows } = await house.query('select 1 from accounts.retention_keys')
  expect(rows).toEqual([])
})

test('a request can be taken back until it is done, and then changes nothing', async () => {
  const { house, erasures, erasing, doer, tick, request } = await erasureHouse()
  await request()
  await expect(request()).rejects.toMatchObject({ code: 'erasure_waits' })
  await erasures.takeBack(doer)
  await expect(erasures.takeBack(doer)).rejects.toMatchObject({ code: 'no_erasure_waits' })
  tick(8 * dayMs)
  expect(await erasing.eraseDue()).toEqual({ done: 0, postponed: 0 })
  expect(await everything(house)).toMatch(/赵分明/)
  await request()
})

test('a wrong password asks for nothing; without a password the username confirms', async () => {
  const { house, erasures, doer, zhao } = await erasureHouse()
  const wrong = { code: 'erasure_not_confirmed', fields: [{ at: 'password' }] }
  await expect(erasures.request(doer, { password: 'wrong' }, say)).rejects.toMatchObject(wrong)
  await expect(erasures.request(doer, { username: 'zhao' }, say)).rejects.toMatchObject(wrong)
  expect((await erasures.look(doer)).waiting).toBeUndefined()
  await house.query('delete from accounts.credentials where person_id = $1', [zhao.id])
  await expect(erasures.request(doer, { username: 'admin' }, say)).rejects.toMatchObject({
    code: 'erasure_username_differs',
  })
  await erasures.request(doer, { username: ' Zhao ' }, say)
})

test('of two requests at once one waits', async () => {
  const { request } = await erasureHouse()
  const both = await Promise.allSettled([request(), request()])
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the last administrator and the last owner of others hand over first, also when it comes up while waiting', async () => {
  const { house, erasures, erasing, organisations, grants, doer, zhao, tick, request } = await erasureHouse()
  const fresh = async (): Promise<Doer> => ({
    actor: (await house.accounts.authenticate({ cookie: zhao.cookie }, ''))!,
    site,
  })
  const id = await organisations.create(doer, { name: '甲公司', creditCode: '' })
  await request()
  await house.query(
    `insert into accounts.members select site_id, organisation_id, $1, 'member', joined_at from accounts.members`,
    [house.newId()],
  )
  tick(7 * dayMs)
  expect(await erasing.eraseDue()).toEqual({ done: 0, postponed: 1 })
  expect((await erasures.look(await fresh())).blockers).toEqual([{ kind: 'last-owner', organisation: '甲公司' }])
  await organisations.close(await fresh(), id)
  await grants.give(program, 'zhao', { role: 'administrator', below: true })
  await house.query(`delete from accounts.grants where role = 'administrator' and person_id <> $1`, [zhao.id])
  expect((await erasures.look(await fresh())).blockers).toEqual([{ kind: 'last-administrator' }])
  await grants.give(program, 'admin', { role: 'administrator', below: true })
  expect(await erasing.eraseDue()).toEqual({ done: 1, postponed: 0 })
})

test('an organisation whose only member is erased is closed', async () => {
  const { house, erasing, organisations, doer, tick, request } = await erasureHouse()
  await organisations.create(doer, { name: '甲公司', creditCode: '' })
  await request()
  tick(7 * dayMs)
  await erasing.eraseDue()
  const { rows } = await house.query('select closed_at is not null as closed from accounts.organisations')
  expect(rows).toEqual([{ closed: true }])
})

test('the nightly job takes audit rows past their date, and never those of the last six months', async () => {
  const { house, tick } = await erasureHouse()
  const kept = `action <> 'accounts.keep-retention'`
  const count = async () => (await house.query(`select 1 from platform.audit where ${kept}`)).rows.length
  await house.connections.useAsOwner(async owner => {
    await owner.query('update platform.audit set at = now()')
    await owner.query(`update platform.audit set at = '2001-01-01' where action = 'accounts.try-sign-in'`)
  })
  const before = await count()
  expect(await house.accounts.sweep()).toMatchObject({ audit: 2 })
  tick(100 * 365 * dayMs)
  await house.accounts.sweep()
  expect(await count()).toBe(before - 2)
})
