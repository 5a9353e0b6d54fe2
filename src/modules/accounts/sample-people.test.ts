import { expect, test } from 'vitest'
import { sampleFaces } from './sample-people.data.ts'
import { accountsHouse, asker, cookieOf, program } from './testing/accounts-house.ts'

test('each face signs in, carries 示例 in its name and lands somewhere', async () => {
  const { accounts } = await accountsHouse({ sample: true })
  expect(await accounts.sample.load(program)).toBe(13)
  for (const { face, name } of sampleFaces) {
    const { cookies, landing, site } = await accounts.sample.signInAs(face, asker())
    expect((await accounts.authenticate({ cookie: cookieOf(cookies) }, ''))!.name).toBe(name)
    expect(name).toContain('示例')
    expect(landing).toMatch(/^\//)
    expect(site.code).toBe(face === 'space-owner' ? '360400' : '360000')
  }
})

test('no sample person can make real accounts or give roles', () => {
  expect(sampleFaces.flatMap(face => face.roles)).not.toContain('administrator')
})

test('outside sample mode nobody enters as a sample person, although they are still in the tables', async () => {
  const house = await accountsHouse({ sample: true })
  await house.accounts.sample.load(program)
  const { cookies } = await house.accounts.sample.signInAs('operator', asker())
  const real = house.withSample(false)
  expect(await real.sample.listFaces()).toEqual([])
  await expect(real.sample.signInAs('operator', asker())).rejects.toMatchObject({ code: 'sample_off' })
  expect(await real.authenticate({ cookie: cookieOf(cookies) }, '')).toBeNull()
})

test('in sample mode without the sample nobody enters either, nor by an unknown face', async () => {
  const { accounts } = await accountsHouse({ sample: true })
  await expect(accounts.sample.signInAs('editor', asker())).rejects.toMatchObject({ code: 'sample_off' })
  await accounts.sample.load(program)
  await expect(accounts.sample.signInAs('administrator', asker())).rejects.toMatchObject({ code: 'sample_off' })
})

test('loading twice adds nobody; removing takes people, roles and sign-ins away', async () => {
  const house = await accountsHouse({ sample: true })
  const { sample, authenticate } = house.accounts
  await sample.load(program)
  expect(await sample.load(program)).toBe(0)
  const { cookies } = await sample.signInAs('editor', asker())
  expect(await sample.remove(program)).toBe(13)
  expect(await authenticate({ cookie: cookieOf(cookies) }, '')).toBeNull()
  for (const table of ['persons', 'credentials', 'sessions', 'grants'])
    expect((await house.query(`select 1 from accounts.${table}`)).rows).toEqual([])
})
