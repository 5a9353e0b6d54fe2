import { randomInt } from 'node:crypto'
import { refusals } from '#platform/errors.ts'
import type { Lang } from '#platform/i18n/lang.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { type Mobile, readMobile } from '#platform/notify/mobile.ts'
import { mobileSayings } from '#platform/notify/notify.data.ts'
import type { Site } from '#platform/sites.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import type { Asker } from '../auth.ts'
import { findPerson, listGrantsOfPerson } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { Codes } from './codes.ts'
import { phoneErrors } from './errors.data.ts'
import { insertPersonWithoutPassword } from './phone.store.ts'
import type { Phones } from './phones.ts'
import { phoneWords } from './words.data.ts'

const refuse = refusals(phoneErrors)

/** Letters of made-up usernames: none that looks like a digit. */
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789'
const markLength = 8

type Where = { site: Site; lang: Lang; asker: Asker }

export type PhoneSignIn = ReturnType<typeof createPhoneSignIn>

/** Signing in with a number and the code that was sent to it. Whoever is new becomes a person by it. */
export function createPhoneSignIn(platform: AccountsPlatform, codes: Codes, phones: Phones, signIn: SignIn) {
  const { transact, config, newId, clock, sites } = platform

  async function isStaff(reader: Reader, personId: string | undefined): Promise<boolean> {
    if (!personId || (await findPerson(reader, personId))?.sampleFace) return false
    return (await listGrantsOfPerson(reader, personId)).length > 0
  }

  async function addPerson(tx: Transaction, lang: Lang): Promise<string> {
    const mark = Array.from({ length: markLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    const id = newId()
    const name = speak(phoneWords, lang)('personName', { mark: mark.slice(0, 4).toUpperCase() })
    const person = { id, name, username: `u-${mark}`, at: new Date(clock()) }
    return (await insertPersonWithoutPassword(tx.sql, person)) ? id : addPerson(tx, lang)
  }

  return {
    isStaff,

    /**
     * Reads a typed number. Throws `bad_number`, with the sentence beside the field `at`; also for reserved numbers that
     * no person of the sample has.
     */
    async readNumber(typed: string, at = 'number'): Promise<Mobile> {
      const read = readMobile(typed, config)
      const fault = 'fault' in read ? read.fault : undefined
      const isUnheld = 'sample' in read && read.sample && !(await phones.findPerson(platform.db, read.number))
      if ('number' in read && !isUnheld) return read
      const code = fault ?? 'number_form'
      throw refuse('bad_number', {}, [{ at, code, message: mobileSayings[code] }])
    },

    /** Sends a code to a number, known or not, and gives back the ticket of the form that takes it. Throws as `codes.send`. */
    async ask(mobile: Mobile, { site, lang, asker: { doer, clientAddress } }: Where): Promise<string> {
      const say = (code: string) =>
        speak(phoneWords, lang)('message_sign_in', { site: inLang(site.region, lang), code })
      return transact({ ...doer, site: sites.top.code }, 'accounts.send-sign-in-code', async tx => {
        const ownerId = await phones.findPerson(tx.sql, mobile.number)
        const guarded = await isStaff(tx.sql, ownerId)
        const about = ownerId === undefined ? null : (`person:${ownerId}` as const)
        return codes.send(tx, { purpose: 'sign-in', mobile, personId: null, about, clientAddress, say, guarded })
      })
    },

    /**
     * Signs in with the code; gives back the Set-Cookie lines, and whether the person is new. Throws `code_wrong`,
     * `code_dead`, `code_over`, `too_many_sign_ins`.
     */
    async confirm(given: { ticket: string; code: string }, { lang, asker }: Where) {
      const outcome = await transact({ ...asker.doer, site: sites.top.code }, 'accounts.try-code', async tx => {
        const checked = await codes.check(tx, {
          ticket: given.ticket,
          typed: given.code,
          purpose: 'sign-in',
          at: 'code',
        })
        if ('refusal' in checked) return checked
        await codes.end(tx, checked.id)
        const { number } = checked.proved
        const known = await phones.lockPerson(tx, number)
        if (known) return { personId: known, isNew: false }
        const personId = await addPerson(tx, lang)
        await phones.put(tx, personId, { number })
        return { personId, isNew: true }
      })
      if ('refusal' in outcome) throw outcome.refusal
      return { cookies: await signIn.signInProved(outcome.personId, asker), isNew: outcome.isNew }
    },
  }
}
