import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type CodePurpose = 'sign-in' | 'old-number' | 'new-number' | 'lost-number'

export type NewCode = {
  id: string
  ticketFingerprint: string
  purpose: CodePurpose
  personId: string | null
  numberFingerprint: string
  numberSealed: string
  numberEnd: string
  networkFingerprint: string
  codeFingerprint: string
  createdAt: Date
  expiresAt: Date
}

export async function insertCode(writer: Writer, code: NewCode) {
  await writing(writer)
    .insertInto('accounts.phone_codes')
    .values({
      id: code.id,
      ticket_fingerprint: code.ticketFingerprint,
      purpose: code.purpose,
      person_id: code.personId,
      number_fingerprint: code.numberFingerprint,
      number_sealed: code.numberSealed,
      number_end: code.numberEnd,
      network_fingerprint: code.networkFingerprint,
      code_fingerprint: code.codeFingerprint,
      tries: 0,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
      ended_at: null,
    })
    .execute()
}

const codeColumns = [
  'id',
  'purpose',
  'person_id as personId',
  'number_fingerprint as numberFingerprint',
  'number_sealed as numberSealed',
  'number_end as numberEnd',
  'code_fingerprint as codeFingerprint',
  'tries',
  'expires_at as expiresAt',
  'ended_at as endedAt',
] as const

export type SentCode = Awaited<ReturnType<typeof lockCode>>

export async function findCode(reader: Reader, ticketFingerprint: string) {
  return reading(reader)
    .selectFrom('accounts.phone_codes')
    .select(codeColumns)
    .where('ticket_fingerprint', '=', ticketFingerprint)
    .executeTakeFirst()
}

/** The same, locked until the transaction ends. */
export async function lockCode(writer: Writer, ticketFingerprint: string) {
  return writing(writer)
    .selectFrom('accounts.phone_codes')
    .select(codeColumns)
    .where('ticket_fingerprint', '=', ticketFingerprint)
    .forUpdate()
    .executeTakeFirst()
}

/** Counts a wrong try; the last one ends the code. */
export async function countTry(writer: Writer, id: string, tries: number, endedAt: Date | null) {
  await writing(writer)
    .updateTable('accounts.phone_codes')
    .set({ tries, ended_at: endedAt, ...(endedAt ? { number_sealed: null } : {}) })
    .where('id', '=', id)
    .execute()
}

export async function endCode(writer: Writer, id: string, at: Date) {
  await writing(writer)
    .updateTable('accounts.phone_codes')
    .set({ ended_at: at, number_sealed: null })
    .where('id', '=', id)
    .execute()
}

export type SentTimes = { latest: Date | null; lastHour: number; lastDay: number }

/** How many codes went to a number, or were asked for from a network, of late. */
export async function countSent(
  writer: Writer,
  of: 'number_fingerprint' | 'network_fingerprint',
  fingerprint: string,
  now: Date,
): Promise<SentTimes> {
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const row = await writing(writer)
    .selectFrom('accounts.phone_codes')
    .select(({ fn }) => [
      fn.max('created_at').as('latest'),
      fn.countAll<number>().filterWhere('created_at', '>', ago(3_600_000)).as('lastHour'),
      fn.countAll<number>().as('lastDay'),
    ])
    .where(of, '=', fingerprint)
    .where('created_at', '>', ago(86_400_000))
    .executeTakeFirstOrThrow()
  return row as SentTimes
}

/** Removes codes from before an instant; returns how many. */
export async function deleteCodesBefore(writer: Writer, at: Date): Promise<number> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.phone_codes')
    .where('created_at', '<', at)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Takes the number out of codes whose time is over. */
export async function forgetNumbersOfOver(writer: Writer, now: Date) {
  await writing(writer)
    .updateTable('accounts.phone_codes')
    .set({ number_sealed: null, ended_at: sql`coalesce(ended_at, expires_at)` })
    .where('number_sealed', 'is not', null)
    .where('expires_at', '<=', now)
    .execute()
}
