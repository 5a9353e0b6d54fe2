import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { answerJson, gatewayServer, templateFile } from '#platform/gateways/testing/gateway-server.ts'
import { accountsHouse, program, signedIn } from '../testing/accounts-house.ts'
import type { TypedDocument } from './documents.ts'
import { identityServiceOf } from './identity-service.ts'
import { createRealNames } from './real-names.ts'
import { createSeenDocuments } from './seen-documents.ts'

const today = Date.parse('2026-11-24T10:00:00+08:00')
const card: TypedDocument = { document: 'resident-id', name: '李四', id: '11010519491231002x' }
const passport: TypedDocument = { document: 'passport', name: 'Ann Lee', id: 'E 1234 5678' }

/** A clerk, and two people who came to the counter; with a template also the identity service that it describes. */
async function counter(template?: unknown) {
  const house = await accountsHouse({ now: () => today })
  const { personKeys, phones } = house.accounts
  const clerk = await signedIn(house, { username: 'clerk', role: 'administrator' })
  const doer: Doer = { actor: clerk.actor, site: '360400' }
  const add = async (username: string, number: string) => {
    const { id } = await signedIn(house, { username, role: 'editor' })
    await house.transact(program, 'test.put', tx => phones.put(tx, id, { number }))
    return id
  }
  const [ann, ben] = [await add('ann', '13800001234'), await add('ben', '13900001234')]
  const { identity } = readConfig(template ? { OPEN56_IDENTITY_TEMPLATE: templateFile(template) } : {})
  const service = identityServiceOf(identity)
  const realNames = createRealNames(house.accounts.platform, { personKeys, phones })
  const seen = createSeenDocuments(house.accounts.platform, { personKeys, phones, service })
  const level = async (id: string) => (await realNames.findPerson(doer, id))!.level
  return { ...house, realNames, seen, doer, clerk, ann, ben, level }
}

test('a document that a clerk saw makes level 1; it is kept sealed, and each look is in the trail', async () => {
  const { realNames, seen, doer, ann, level, query } = await counter()
  expect(await realNames.getPersonByNumber(doer, '13800001234')).toBe(ann)
  expect(await level(ann)).toBe(0)
  await realNames.record(doer, ann, card)
  expect(await level(ann)).toBe(1)
  const kept = JSON.stringify((await query('select * from accounts.real_names')).rows)
  expect(kept).not.toMatch(/李四|11010519491231002/)
  const person = (await realNames.findPerson(doer, ann))!
  expect(person).toMatchObject({
    numberEnd: '1234',
    seen: { seenBy: doer.actor.id, seenSite: '360400', confirmedAt: null },
  })
  expect(await seen.look(doer, ann)).toEqual({ name: '李四', id: '11010519491231002X' })
  const looks = await query(
    `select actor_id, site_id, subjects, detail from platform.audit where action = 'accounts.show-real-name'`,
  )
  expect(looks.rows).toEqual([{ actor_id: doer.actor.id, site_id: '360400', subjects: [`person:${ann}`], detail: {} }])
})

test('what is wrong with a document is told beside its field, and nothing is recorded', async () => {
  const { realNames, doer, ann, level } = await counter()
  for (const [typed, code] of [
    [{ ...card, id: '110105194912310021' }, 'id_check'],
    [{ ...card, id: '110105202612310021' }, 'id_birthday'],
    [{ ...passport, id: '!' }, 'passport_form'],
    [{ ...card, name: '  ' }, 'name_missing'],
  ] as const)
    await expect(realNames.record(doer, ann, typed)).rejects.toMatchObject({ code: 'bad_document', fields: [{ code }] })
  expect(await level(ann)).toBe(0)
})

test('one document belongs to one person, nobody sees their own, and another site does not look at it', async () => {
  const { realNames, seen, doer, ann, ben, clerk } = await counter()
  await realNames.record(doer, ann, passport)
  await expect(realNames.record(doer, ben, { ...passport, id: 'e12345678' })).rejects.toMatchObject({
    code: 'document_taken',
  })
  await expect(realNames.record(doer, clerk.id, card)).rejects.toMatchObject({ code: 'own_document' })
  const elsewhere = { ...doer, site: '360700' }
  await expect(seen.look(elsewhere, ann)).rejects.toMatchObject({ code: 'no_document' })
  expect((await realNames.findPerson(elsewhere, ann))!.seen).toBeUndefined()
  await expect(realNames.getPersonByNumber(doer, '13700000000')).rejects.toMatchObject({ code: 'nobody_with_number' })
})

test('the document of an erased person says so', async () => {
  const { realNames, seen, accounts, doer, ann, transact } = await counter()
  await realNames.record(doer, ann, card)
  await transact(program, 'test.destroy', tx => accounts.personKeys.destroy(tx, ann))
  await expect(seen.look(doer, ann)).rejects.toMatchObject({ code: 'document_erased' })
})

test('the identity service makes level 2 only if it says yes; lies, noes and failures leave the level', async () => {
  const gateway = await gatewayServer(answerJson({ code: '0', match: 'same' }))
  const { realNames, seen, doer, ann, level } = await counter({
    url: gateway.url,
    json: { name: '{name}', id: '{id}', phone: '{number}' },
    success: { at: 'code', equals: '0' },
    confirmed: { at: 'match', equals: 'same' },
  })
  await expect(seen.confirm(doer, ann)).rejects.toMatchObject({ code: 'no_document' })
  await realNames.record(doer, ann, card)
  for (const [answer, code] of [
    [answerJson({ code: '0', match: 'different' }), 'identity_denied'],
    [answerJson({ code: '0' }), 'identity_denied'],
    [answerJson({ code: '9', match: 'same' }), 'identity_service_failed'],
    [answerJson({}, 500), 'identity_service_failed'],
  ] as const) {
    gateway.behave.answer = answer
    await expect(seen.confirm(doer, ann)).rejects.toMatchObject({ code })
    expect(await level(ann)).toBe(1)
  }
  gateway.behave.answer = answerJson({ code: '0', match: 'same' })
  await seen.confirm(doer, ann)
  expect(await level(ann)).toBe(2)
  expect(JSON.parse(gateway.asked.at(-1)!.body)).toEqual({
    name: '李四',
    id: '11010519491231002X',
    phone: '13800001234',
  })
  await realNames.record(doer, ann, passport)
  expect(await level(ann)).toBe(1)
})

test('without an identity service nobody is confirmed, and it says so', async () => {
  const { realNames, seen, doer, ann } = await counter()
  await realNames.record(doer, ann, card)
  expect(seen.hasService).toBe(false)
  await expect(seen.confirm(doer, ann)).rejects.toMatchObject({ code: 'no_identity_service' })
})
