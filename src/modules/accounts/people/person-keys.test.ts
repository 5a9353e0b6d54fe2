import { renameSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountsHouse, goodPassword, program } from '../testing/accounts-house.ts'

const phone = 'phones.number'

async function houseWithTwo() {
  const house = await accountsHouse()
  const { people, personKeys } = house.accounts
  const add = (username: string) => {
    const typed = { name: username, username, password: goodPassword, again: goodPassword }
    return people.add(program, typed, { role: 'editor', below: false })
  }
  const seal = (id: string, field: string, text: string) =>
    house.transact(program, 'test.seal', tx => personKeys.seal(tx, id, field, text))
  const unseal = (id: string, field: string, sealed: string) => personKeys.unseal(house.kysely, id, field, sealed)
  const destroy = (id: string) => house.transact(program, 'test.destroy', tx => personKeys.destroy(tx, id))
  return { ...house, ann: await add('ann'), ben: await add('ben'), seal, unseal, destroy }
}

test('what is sealed for a person opens again, and shows nothing of itself', async () => {
  const { ann, seal, unseal } = await houseWithTwo()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async text => {
      const sealed = await seal(ann, phone, text)
      expect(await unseal(ann, phone, sealed)).toEqual({ erased: false, text })
      expect(sealed).toMatch(/^s2\.1-[0-9a-f]{8}\.[\w-]+$/)
      expect(await seal(ann, phone, text)).not.toBe(sealed)
    }),
    { numRuns: 20 },
  )
})

test('a sealed value opens for no other person, under no other field, and not changed', async () => {
  const { ann, ben, seal, unseal } = await houseWithTwo()
  const sealed = await seal(ann, phone, '13800000000')
  await seal(ben, phone, '13900000000')
  const last = sealed.at(-1) === 'A' ? 'Q' : 'A'
  await expect(unseal(ben, phone, sealed)).rejects.toThrow('sealed_value_damaged')
  await expect(unseal(ann, 'documents.number', sealed)).rejects.toThrow('sealed_value_damaged')
  await expect(unseal(ann, phone, sealed.slice(0, -1) + last)).rejects.toThrow('sealed_value_damaged')
  await expect(unseal(ann, phone, '13800000000')).rejects.toThrow('sealed_value_damaged')
})

test('with the key destroyed every field of the person is erased, and of nobody else', async () => {
  const { ann, ben, seal, unseal, destroy, query } = await houseWithTwo()
  const number = await seal(ann, phone, '13800000000')
  const document = await seal(ann, 'documents.number', '110101199003070011')
  const other = await seal(ben, phone, '13900000000')
  await destroy(ann)
  for (const [field, sealed] of [
    [phone, number],
    ['documents.number', document],
  ] as const)
    expect(await unseal(ann, field, sealed)).toEqual({ erased: true })
  expect(await unseal(ben, phone, other)).toEqual({ erased: false, text: '13900000000' })
  expect((await query('select wrapped_key from accounts.person_keys where person_id = $1', [ann])).rows).toEqual([
    { wrapped_key: null },
  ])
})

test('for an erased person nothing is sealed again, also when they never had a key; erasing twice changes nothing', async () => {
  const { ann, seal, destroy, query } = await houseWithTwo()
  await destroy(ann)
  const at = async () => (await query('select destroyed_at from accounts.person_keys')).rows
  const first = await at()
  await destroy(ann)
  expect(await at()).toEqual(first)
  await expect(seal(ann, phone, '13800000000')).rejects.toMatchObject({ code: 'person_erased' })
})

test('two first fields sealed at once end under one key', async () => {
  const { ann, seal, unseal } = await houseWithTwo()
  const texts = ['a', 'b', 'c', 'd']
  const sealed = await Promise.all(texts.map(text => seal(ann, phone, text)))
  for (const [at, text] of texts.entries())
    expect(await unseal(ann, phone, sealed[at]!)).toEqual({ erased: false, text })
})

test('without the master key a person’s field says which key is missing, and is not called erased', async () => {
  const house = await houseWithTwo()
  const sealed = await house.seal(house.ann, phone, '13800000000')
  renameSync(join(house.keysDir, 'master-1.key'), join(house.keysDir, 'lost'))
  const { personKeys } = house.withSample(false)
  await expect(personKeys.unseal(house.kysely, house.ann, phone, sealed)).rejects.toMatchObject({ code: 'key_missing' })
})
