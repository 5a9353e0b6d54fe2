import type { Doer } from '../access.ts'
import type { Clock } from '../clock.ts'
import { refusals } from '../errors.ts'
import type { HttpTemplate } from '../gateways/http-template.ts'
import type { Secrets } from '../secrets.ts'
import type { SiteCode } from '../sites.ts'
import type { Reader, Transact, Transaction } from '../transact.ts'
import type { Mobile } from './mobile.ts'
import { notifyErrors } from './notify.data.ts'
import { insertText, listTexts, lockText, markShown, type TextView } from './notify.store.ts'

const refuse = refusals(notifyErrors)
export const contentPurpose = 'platform.text-message'

/** What a message says, and to whom. */
export type TextContent = { number: string; text: string; code: string }

export type NewTextMessage = {
  /** `<module>.<what it is for>` */
  purpose: `${string}.${string}`
  mobile: Mobile
  /** Who has the number, as a subject of the audit trail; null for nobody. */
  about: `person:${string}` | null
  text: string
  /** The code that the text holds, for gateways that take it apart; '' for other texts. */
  code: string
  /** Afterwards it is neither sent nor shown, and what it said is erased. */
  expiresAt: Date
  /** Whether made-up people may not look at it. */
  guarded: boolean
}

export type Notify = {
  /** Writes a message; it goes its way if and only if the transaction commits. Never to a reserved number. */
  writeText(tx: Transaction, message: NewTextMessage): Promise<void>
}

export type NotifyParts = {
  db: Reader
  transact: Transact
  clock: Clock
  newId: () => string
  secrets: Secrets
  /** How messages are sent; without it they are shown to the operator. */
  template: HttpTemplate | undefined
}

/** Writing text messages, and the operator's look at those that no gateway sends. */
export function createNotify({ db, transact, clock, newId, secrets, template }: NotifyParts) {
  const writeText: Notify['writeText'] = async (tx, { mobile, about, text, code, purpose, expiresAt, guarded }) => {
    const content: TextContent = { number: mobile.number, text, code }
    await insertText(tx.sql, {
      site_id: tx.site,
      id: newId(),
      purpose,
      channel: template && !mobile.sample ? 'gateway' : 'page',
      guarded,
      number_end: mobile.number.slice(-4),
      about,
      content_sealed: secrets.seal(contentPurpose, JSON.stringify(content)),
      created_at: new Date(clock()),
      expires_at: expiresAt,
    })
  }

  return {
    writeText,
    /** The newest messages of the sites, without what they say. */
    list: (sites: readonly SiteCode[], limit: number): Promise<TextView[]> => listTexts(db, sites, limit),

    /**
     * What a message says, for an operator who must pass it on; each look stands in the audit trail. Throws
     * `text_not_found`, `text_by_gateway`, `text_guarded`, `text_erased`.
     */
    async look(doer: Doer, id: string): Promise<TextContent> {
      return transact(doer, 'platform.show-text-message', async ({ sql, note }) => {
        const key = { site: doer.site, id }
        const found = await lockText(sql, key)
        if (!found) throw refuse('text_not_found')
        if (found.channel === 'gateway') throw refuse('text_by_gateway')
        if (found.guarded && doer.actor.sample) throw refuse('text_guarded')
        const now = new Date(clock())
        if (!found.contentSealed || found.expiresAt <= now) throw refuse('text_erased')
        await markShown(sql, key, now)
        note(`text-message:${id}`, { purpose: found.purpose })
        if (found.about) note(found.about)
        return JSON.parse(secrets.unseal(contentPurpose, found.contentSealed))
      })
    },
  }
}

export type TextMessages = ReturnType<typeof createNotify>
