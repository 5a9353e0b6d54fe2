import { refusals } from '#platform/errors.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Mobile } from '#platform/notify/mobile.ts'
import type { Site } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Asker } from '../auth.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { Codes } from './codes.ts'
import { phoneErrors } from './errors.data.ts'
import type { PhoneSignIn } from './phone-sign-in.ts'
import type { Phones } from './phones.ts'
import { phoneWords } from './words.data.ts'

const refuse = refusals(phoneErrors)

/** Tickets of the codes to the new number and, for whoever has one, to the old. */
export type ChangeTickets = { fresh: string; old: string | undefined }
type Where = { site: Site; lang: Lang; asker: Asker }

export type ChangeNumber = ReturnType<typeof createChangeNumber>

/** Changing one's number, or adding the first: every number that is concerned is proved by a code of its own. */
export function createChangeNumber(platform: AccountsPlatform, codes: Codes, phones: Phones, phoneSignIn: PhoneSignIn) {
  const { transact, sites } = platform

  /** The old number, as far as it can still be read. */
  async function findOld({ sql }: Transaction, personId: string): Promise<Mobile | undefined> {
    const number = await phones.findNumber(sql, personId)
    return number && !number.erased ? { number: number.text, sample: false } : undefined
  }

  return {
    /** Sends the codes. Throws as `codes.send`; then none is sent. */
    async ask(mobile: Mobile, { site, lang, asker }: Where): Promise<ChangeTickets> {
      const { doer, clientAddress } = asker
      const personId = doer.actor.id
      const t = speak(phoneWords, lang)
      const region = inLang(site.region, lang)
      return transact({ ...doer, site: sites.top.code }, 'accounts.send-number-codes', async tx => {
        const guarded = await phoneSignIn.isStaff(tx.sql, personId)
        const shared = { personId, about: `person:${personId}` as const, clientAddress, guarded }
        const sayNew = (code: string) => t('message_new_number', { site: region, code })
        const sayOld = (code: string) => t('message_old_number', { site: region, code })
        const old = await findOld(tx, personId)
        if (old?.number === mobile.number) throw refuse('number_taken')
        const fresh = await codes.send(tx, { ...shared, purpose: 'new-number', mobile, say: sayNew })
        if (!old) return { fresh, old: undefined }
        return { fresh, old: await codes.send(tx, { ...shared, purpose: 'old-number', mobile: old, say: sayOld }) }
      })
    },

    /**
     * Changes the number when all codes are right; wrong ones count, right ones stay good until then. Throws
     * `code_wrong`, `code_dead`, `code_over`, `number_taken`.
     */
    async confirm(tickets: ChangeTickets, typed: { fresh: string; old: string }, { doer }: Asker): Promise<void> {
      const personId = doer.actor.id
      const refusal = await transact({ ...doer, site: sites.top.code }, 'accounts.change-number', async tx => {
        const fresh = await codes.check(tx, {
          ticket: tickets.fresh,
          typed: typed.fresh,
          purpose: 'new-number',
          at: 'newCode',
        })
        const old =
          tickets.old === undefined
            ? undefined
            : await codes.check(tx, { ticket: tickets.old, typed: typed.old, purpose: 'old-number', at: 'oldCode' })
        if (old && 'refusal' in old) return old.refusal
        if ('refusal' in fresh) return fresh.refusal
        const owns = await phones.findNumber(tx.sql, personId)
        const isTheirs = fresh.proved.personId === personId && (!old || old.proved.personId === personId)
        if (!isTheirs || (owns && !owns.erased && owns.text !== old?.proved.number)) return refuse('code_over')
        const holder = await phones.lockPerson(tx, fresh.proved.number)
        if (holder) return refuse('number_taken')
        await codes.end(tx, fresh.id)
        if (old) await codes.end(tx, old.id)
        await phones.put(tx, personId, fresh.proved)
        return undefined
      })
      if (refusal) throw refusal
    },
  }
}
