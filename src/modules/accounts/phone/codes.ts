import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { refusals } from '#platform/errors.ts'
import { fill } from '#platform/i18n/fill.ts'
import type { Mobile } from '#platform/notify/mobile.ts'
import type { NewTextMessage } from '#platform/notify/notify.ts'
import type { Transaction, Writer } from '#platform/transact.ts'
import type { AccountsPlatform } from '../platform.ts'
import { demandRoom } from './code-limits.ts'
import { type CodePurpose, countTry, endCode, findCode, insertCode, lockCode } from './codes.store.ts'
import { phoneErrors } from './errors.data.ts'
import { networkOf } from './network.ts'

const refuse = refusals(phoneErrors)

const lifetimeMs = 300_000
const mostTries = 5
const numberPurpose = 'accounts.phone-code'

export type CodeRequest = {
  purpose: CodePurpose
  mobile: Mobile
  /** Whose number is to change; null for a sign-in. */
  personId: string | null
  /** Who has the number or is to have it; null for nobody yet. */
  about: NewTextMessage['about']
  clientAddress: string
  /** The message, with the code in it. */
  say: (code: string) => string
  /** Whether people of the sample may not look at it: a number of staff. */
  guarded: boolean
}

/** What was proved: a number, for whom. */
export type Proved = { number: string; numberFingerprint: string; personId: string | null }
type Checked = { id: string; proved: Proved } | { refusal: Error }

/** A code as somebody typed it, with the ticket of the form in whose field `at` it stood. */
type Try = { ticket: string; typed: string; purpose: CodePurpose; at: string }

export type Codes = ReturnType<typeof createCodes>

/**
 * Six-digit codes to mobile numbers. A code is bound to the random ticket in the form of whoever asked for it: wrong
 * tries without the ticket cannot use up somebody else's code. The limits count numbers and networks, known numbers
 * and unknown ones alike, and have nothing to do with signing in by password.
 */
export function createCodes(platform: AccountsPlatform) {
  const { secrets, clock, newId, notify, db } = platform
  const print = (kind: string, text: string) => secrets.fingerprint(`accounts.phone-${kind}`, text)
  const numberPrint = (number: string) => print('number', number)
  const ticketPrint = (ticket: string) => print('ticket', ticket)

  return {
    numberPrint,

    /**
     * Sends a code and gives back the ticket for the form that takes it. The same for every number. Throws
     * `code_too_soon`, `code_number_limit`, `code_network_limit`.
     */
    async send(tx: Transaction, request: CodeRequest): Promise<string> {
      const { purpose, mobile, personId, clientAddress, say } = request
      const numberFingerprint = numberPrint(mobile.number)
      const networkFingerprint = print('network', networkOf(clientAddress))
      await demandRoom(tx.sql, { number: numberFingerprint, network: networkFingerprint }, new Date(clock()))
      const ticket = randomBytes(18).toString('base64url')
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const [id, createdAt] = [newId(), new Date(clock())]
      const expiresAt = new Date(createdAt.getTime() + lifetimeMs)
      await insertCode(tx.sql, {
        id,
        ticketFingerprint: ticketPrint(ticket),
        purpose,
        personId,
        numberFingerprint,
        numberSealed: secrets.seal(numberPurpose, mobile.number),
        numberEnd: mobile.number.slice(-4),
        networkFingerprint,
        codeFingerprint: print('code', `${ticket} ${code}`),
        createdAt,
        expiresAt,
      })
      await notify.writeText(tx, { ...request, purpose: `accounts.${purpose}`, text: say(code), code, expiresAt })
      tx.note(`phone-code:${id}`, { purpose })
      return ticket
    },

    /** The last digits of the number that a ticket's code went to; undefined when it can no longer be used. */
    async findNumberEnd(ticket: string, purpose: CodePurpose): Promise<string | undefined> {
      const found = await findCode(db, ticketPrint(ticket))
      const isOpen = found?.purpose === purpose && !found.endedAt && found.expiresAt.getTime() > clock()
      return isOpen ? found.numberEnd : undefined
    },

    /**
     * Looks whether a code is right, and counts it when it is not. What is wrong is given back, not thrown, so that the
     * count commits: `code_wrong` with the field `at`, `code_dead`, `code_over`.
     */
    async check(tx: Transaction, { ticket, typed, purpose, at }: Try): Promise<Checked> {
      const now = new Date(clock())
      const found = await lockCode(tx.sql, ticketPrint(ticket))
      if (!found || found.purpose !== purpose || found.expiresAt <= now) return { refusal: refuse('code_over') }
      if (found.endedAt) return { refusal: refuse(found.tries >= mostTries ? 'code_dead' : 'code_over') }
      tx.note(`phone-code:${found.id}`)
      const { id, numberFingerprint, personId } = found
      if (isSame(print('code', `${ticket} ${readCode(typed)}`), found.codeFingerprint))
        return {
          id,
          proved: { number: secrets.unseal(numberPurpose, found.numberSealed!), numberFingerprint, personId },
        }
      return { refusal: await countWrong(tx.sql, found, at, now) }
    },

    /** Ends a code that was right: it works once. */
    end: (tx: Transaction, id: string) => endCode(tx.sql, id, new Date(clock())),
  }
}

/** Counts a wrong try; gives back what to tell. */
async function countWrong(writer: Writer, code: { id: string; tries: number }, at: string, now: Date): Promise<Error> {
  const tries = code.tries + 1
  const left = mostTries - tries
  await countTry(writer, code.id, tries, left > 0 ? null : now)
  return left > 0 ? wrongCode(at, left) : refuse('code_dead')
}

function wrongCode(at: string, left: number) {
  const [hans, en] = phoneErrors.code_wrong.wrong
  return refuse('code_wrong', { left }, [
    { at, code: 'code_wrong', message: [fill(hans, { left }), fill(en, { left })] },
  ])
}

/** Six digits as people type them: with spaces or a hyphen, in full width. */
function readCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '')
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
