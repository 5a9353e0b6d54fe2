import { expect, test } from 'vitest'
import { accountsHouse, asker, cookieOf, goodPassword, program } from '../testing/accounts-house.ts'

const typed = { name: '安', username: 'ann', password: goodPassword, again: goodPassword }
const tokenOf = (link: string | null) => new URL(link!, 'http://x').searchParams.get('token')!
const hourMs = 3_600_000

test('the link makes one administrator of everything, once', async () => {
  const { accounts } = await accountsHouse()
  const { firstAdministrator, signIn, authenticate } = accounts
  const token = tokenOf(await firstAdministrator.makeLink())
  expect(await firstAdministrator.become(token, typed)).toBe('ann')
  const cookie = cookieOf(await signIn.signIn({ username: 'ann', password: goodPassword }, asker()))
  expect((await authenticate({ cookie }, ''))!.grants).toMatchObject([{ site: '360000', below: true }])
  await expect(firstAdministrator.become(token, { ...typed, username: 'eve' })).rejects.toMatchObject({
    code: 'link_used',
  })
  expect(await firstAdministrator.makeLink()).toBeNull()
})

test('two people with the same link at the same moment: one becomes administrator', async () => {
  const house = await accountsHouse()
  const { firstAdministrator } = house.accounts
  const token = tokenOf(await firstAdministrator.makeLink())
  const results = await Promise.allSettled(
    ['ann', 'eve'].map(username => firstAdministrator.become(token, { ...typed, username })),
  )
  expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await house.query('select 1 from accounts.persons')).rows).toHaveLength(1)
})

test('a wrong link, one a day old and one from before the latest start do not work', async () => {
  let now = Date.parse('2026-11-24T10:00:00+08:00')
  const { firstAdministrator } = (await accountsHouse({ now: () => now })).accounts
  await expect(firstAdministrator.become('guess', typed)).rejects.toMatchObject({ code: 'link_unknown' })
  const early = tokenOf(await firstAdministrator.makeLink())
  const late = tokenOf(await firstAdministrator.makeLink())
  await expect(firstAdministrator.demandLink(early)).rejects.toMatchObject({ code: 'link_unknown' })
  now += 24 * hourMs - 1
  await firstAdministrator.demandLink(late)
  now += 1
  await expect(firstAdministrator.become(late, typed)).rejects.toMatchObject({ code: 'link_expired' })
})

test('entries that are refused leave the link working', async () => {
  const { firstAdministrator } = (await accountsHouse()).accounts
  const token = tokenOf(await firstAdministrator.makeLink())
  await expect(firstAdministrator.become(token, { ...typed, again: '' })).rejects.toMatchObject({ code: 'bad_person' })
  await firstAdministrator.become(token, typed)
})

test('the token itself is in no table', async () => {
  const house = await accountsHouse()
  const token = tokenOf(await house.accounts.firstAdministrator.makeLink())
  const { rows } = await house.query('select l::text as line from accounts.one_time_links l')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('there is no link in sample mode, but there is one when the sample was removed', async () => {
  const { accounts } = await accountsHouse({ sample: true })
  await accounts.sample.load(program)
  expect(await accounts.firstAdministrator.makeLink()).toBeNull()
  await accounts.sample.remove(program)
  expect(await accounts.firstAdministrator.makeLink()).toMatch(/^\/first-administrator\?token=[\w-]{32}$/)
})

test('what is over is forgotten, what is alive stays', async () => {
  let now = Date.now()
  const house = await accountsHouse({ now: () => now })
  const { firstAdministrator, signIn, forget } = house.accounts
  await firstAdministrator.become(tokenOf(await firstAdministrator.makeLink()), typed)
  await signIn.signIn({ username: 'ann', password: goodPassword }, asker())
  await signIn.signIn({ username: 'eve', password: 'wrong' }, asker()).catch(() => undefined)
  const run = () => forget.run({ payload: {} } as Parameters<typeof forget.run>[0])
  expect(await run()).toEqual({ removed: 0 })
  now += 8 * 24 * hourMs
  expect(await run()).toEqual({ removed: 3 })
})
