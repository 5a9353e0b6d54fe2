import { expect, test } from 'vitest'
import type { Asker } from '../auth.ts'
import { accountsHouse, asker, cookieOf, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { codeTo, wrongOf } from '../testing/codes.ts'

const start = Date.parse('2026-11-24T10:00:00+08:00')
const phone = '13800001234'

/** The rules of signing in by code, on a clock that is set by hand. */
async function phoneHouse(given: { sample?: boolean } = {}) {
  let now = start
  const house = await accountsHouse({ ...given, now: () => now })
  const { phoneSignIn, notify } = house.accounts
  const where = (differing: Partial<Asker> = {}) =>
    ({ site: house.sites.find('360400')!, lang: 'hans', asker: asker(differing) }) as const
  const ask = async (number = phone, differing: Partial<Asker> = {}) =>
    phoneSignIn.ask(await phoneSignIn.readNumber(number), where(differing))
  const confirm = (ticket: string, code: string, differing: Partial<Asker> = {}) =>
    phoneSignIn.confirm({ ticket, code }, where(differing))
  const code = (number = phone) => codeTo(notify, number)
  /** Asks and confirms, a minute after whatever came before. */
  const enter = async (number = phone, differing: Partial<Asker> = {}) => {
    now += 60_000
    const ticket = await ask(number, differing)
    return confirm(ticket, (await code(number))!, differing)
  }
  const who = async (cookies: readonly string[]) => house.accounts.authenticate({ cookie: cookieOf(cookies) }, '')
  const pass = (ms: number) => {
    now += ms
  }
  return { ...house, ask, confirm, code, enter, who, pass }
}

const codesOf = async (work: () => Promise<unknown>, times: number) => {
  const codes: string[] = []
  for (let n = 0; n < times; n++)
    codes.push(
      await work().then(
        () => 'sent',
        error => error.code,
      ),
    )
  return codes
}

test('the code to a new number makes a person at level 0, and the next one finds the same person', async () => {
  const { enter, who, query } = await phoneHouse()
  const first = await enter()
  const person = (await who(first.cookies))!
  expect(first.isNew).toBe(true)
  expect(person).toMatchObject({
    kind: 'person',
    grants: [],
    realNameLevel: 0,
    name: expect.stringMatching(/^用户\w{4}$/),
  })
  const second = await enter('+86 138-0000-1234')
  expect([second.isNew, (await who(second.cookies))!.id]).toEqual([false, person.id])
  const { rows } = await query(
    `select p.*, c.*, t.* from accounts.phones p, accounts.phone_codes c, platform.text_messages t`,
  )
  expect(JSON.stringify(rows)).not.toContain(phone)
  const audit = (await query('select action, subjects, detail from platform.audit')).rows
  expect(JSON.stringify(audit)).not.toMatch(/13800001234|"\d{6}"/)
  expect(audit).toContainEqual(expect.objectContaining({ action: 'accounts.try-code' }))
})

test('a code is typed in full width and with spaces too, works once, and only with its ticket', async () => {
  const { ask, confirm, code, pass } = await phoneHouse()
  const ticket = await ask()
  const right = (await code())!
  await expect(confirm('made-up', right)).rejects.toMatchObject({ code: 'code_over' })
  const wide = [...right].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  await confirm(ticket, ` ${wide.slice(0, 3)} ${wide.slice(3)}`)
  await expect(confirm(ticket, right)).rejects.toMatchObject({ code: 'code_over' })
  pass(60_000)
  const other = await ask()
  await expect(confirm(ticket, (await code())!)).rejects.toMatchObject({ code: 'code_over' })
  pass(299_999)
  await confirm(other, (await code())!)
  pass(60_000)
  const late = await ask()
  const lateCode = (await code())!
  pass(300_000)
  await expect(confirm(late, lateCode)).rejects.toMatchObject({ code: 'code_over' })
})

test('the fifth wrong try ends a code, also against the right one and when tries come at once', async () => {
  const { ask, confirm, code, pass } = await phoneHouse()
  const ticket = await ask()
  const right = (await code())!
  const tries = await codesOf(() => confirm(ticket, wrongOf(right)), 5)
  expect(tries).toEqual(['code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'code_dead'])
  await expect(confirm(ticket, right)).rejects.toMatchObject({ code: 'code_dead' })
  pass(60_000)
  const again = await ask()
  const wrong = wrongOf((await code())!)
  const guesses = await Promise.all(Array.from({ length: 12 }, () => confirm(again, wrong).catch(error => error.code)))
  expect(guesses.toSorted()).toEqual([...Array(8).fill('code_dead'), ...Array(4).fill('code_wrong')])
})

test('somebody else’s tries without the ticket do not use up a code', async () => {
  const { ask, confirm, code } = await phoneHouse()
  const ticket = await ask()
  for (const forged of ['', 'x', `${ticket}x`, ticket.toLowerCase()])
    await expect(confirm(forged, '000000')).rejects.toMatchObject({ code: 'code_over' })
  await confirm(ticket, (await code())!)
})

test('a number gets one code a minute, five an hour, ten a day, from whatever address', async () => {
  const { ask, pass } = await phoneHouse()
  let from = 0
  const next = () => ask(phone, { clientAddress: `198.51.100.${++from}` })
  await next()
  await expect(next()).rejects.toMatchObject({ code: 'code_too_soon', values: { seconds: 60 } })
  pass(59_999)
  await expect(next()).rejects.toMatchObject({ code: 'code_too_soon', values: { seconds: 1 } })
  const everyMinute = async () => {
    pass(60_000)
    return next()
  }
  expect(await codesOf(everyMinute, 5)).toEqual(['sent', 'sent', 'sent', 'sent', 'code_number_limit'])
  pass(3_600_000)
  expect(await codesOf(everyMinute, 6)).toEqual([...Array(5).fill('sent'), 'code_number_limit'])
  pass(3_600_000)
  await expect(next()).rejects.toMatchObject({ code: 'code_number_limit' })
  pass(24 * 3_600_000)
  await next()
})

test('a network gets twenty codes an hour, whatever its numbers, and an IPv6 household counts as one', async () => {
  const { ask, pass } = await phoneHouse()
  let n = 0
  const household = () => ask(`1390000${String(1000 + ++n)}`, { clientAddress: `2001:db8:0:7::${n.toString(16)}` })
  expect(await codesOf(household, 21)).toEqual([...Array(20).fill('sent'), 'code_network_limit'])
  await ask('13700001000', { clientAddress: '2001:db8:0:8::1' })
  pass(3_600_000)
  await household()
})

test('asked for at once, a number gets one code', async () => {
  const { ask } = await phoneHouse()
  const asked = Array.from({ length: 6 }, () =>
    ask().then(
      () => 'sent',
      error => error.code,
    ),
  )
  expect((await Promise.all(asked)).sort()).toEqual([...Array(5).fill('code_too_soon'), 'sent'])
})

test('a clock that was set back does not keep a number waiting', async () => {
  const { ask, pass } = await phoneHouse()
  await ask()
  pass(-3_600_000)
  await ask()
})

test('a number whose codes are used up by others still signs in by password', async () => {
  const house = await phoneHouse()
  const { id } = await signedIn(house, { username: 'ann', role: 'editor' })
  await house.transact(program, 'test.put', tx => house.accounts.phones.put(tx, id, { number: phone }))
  await codesOf(() => house.ask(phone, { clientAddress: '203.0.113.9' }), 3)
  await expect(house.ask()).rejects.toMatchObject({ code: 'code_too_soon' })
  await house.accounts.signIn.signIn({ username: 'ann', password: goodPassword }, asker())
})

test('two codes to the same new number make one person', async () => {
  const { ask, confirm, code, pass, query } = await phoneHouse()
  const first = [await ask(), (await code())!] as const
  pass(60_000)
  const second = [await ask(), (await code())!] as const
  await Promise.all([confirm(...first), confirm(...second)])
  expect((await query('select 1 from accounts.persons')).rows).toHaveLength(1)
})

test('numbers abroad, of no form and reserved ones outside the sample are refused with a sentence at the field', async () => {
  const { ask } = await phoneHouse()
  for (const [number, code] of [
    ['+852 5123 4567', 'number_abroad'],
    ['12345', 'number_form'],
    ['', 'number_missing'],
    ['000-0000-0101', 'number_form'],
  ] as const)
    await expect(ask(number)).rejects.toMatchObject({ code: 'bad_number', fields: [{ at: 'number', code }] })
})

test('in the sample its people have reserved numbers and levels, and sign in by them; other reserved numbers are nobody’s', async () => {
  const { accounts, enter, ask, who } = await phoneHouse({ sample: true })
  await accounts.sample.load(program)
  const { cookies, isNew } = await enter('000-0000-0102')
  expect([isNew, await who(cookies)]).toMatchObject([false, { name: '示例司机乙', sample: true, realNameLevel: 1 }])
  await expect(ask('000-0000-0999')).rejects.toMatchObject({ code: 'bad_number' })
})

test('a code for staff is kept from people of the sample, one for others is not', async () => {
  const house = await phoneHouse()
  const { id } = await signedIn(house, { username: 'ann', role: 'editor' })
  await house.transact(program, 'test.put', tx => house.accounts.phones.put(tx, id, { number: phone }))
  await house.ask()
  await house.ask('13900000000')
  const messages = await house.accounts.notify.list(['360000'], 10)
  expect(messages.map(({ numberEnd, guarded }) => [numberEnd, guarded])).toEqual([
    ['0000', false],
    ['1234', true],
  ])
})

test('at night codes of yesterday go, and numbers of codes that are over', async () => {
  const { ask, pass, query, accounts } = await phoneHouse()
  const { forget } = accounts
  await ask()
  pass(300_000)
  const run = {
    id: '',
    site: '360000',
    payload: {},
    progress: async () => undefined,
    signal: AbortSignal.timeout(60_000),
  }
  await forget.run(run)
  expect((await query('select number_sealed from accounts.phone_codes')).rows).toEqual([{ number_sealed: null }])
  pass(24 * 3_600_000)
  await forget.run(run)
  expect((await query('select 1 from accounts.phone_codes')).rows).toEqual([])
})
