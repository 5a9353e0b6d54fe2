import { programActor } from '../access.ts'
import { askGateway, type GatewayFailure } from '../gateways/http-gateway.ts'
import type { HttpTemplate } from '../gateways/http-template.ts'
import type { Log } from '../log.ts'
import type { SiteCode } from '../sites.ts'
import type { Writer } from '../transact.ts'
import {
  forgetTexts,
  hasTextsToForget,
  listSitesWithDueTexts,
  postponeText,
  settleText,
  type TakenText,
  takeDueText,
} from './notify.store.ts'
import { contentPurpose, type NotifyParts, type TextContent } from './notify.ts'

const maxAttempts = 4
const firstPauseMs = 3000
/** Longer than the longest time-out of a template: a message whose sender died is taken up again after it. */
const takenForMs = 60_000
const atOnce = 8
const keptMs = 30 * 86_400_000
const actor = programActor('notify')

/** Ends a transaction that found nothing to send, so that it leaves no audit row. */
class NothingDue extends Error {}

type TextFailure = Omit<GatewayFailure, 'fault'> & { fault: GatewayFailure['fault'] | 'unreadable' }
type TextAnswer = { ok: true } | ({ ok: false } & TextFailure)
export type TextSenderParts = NotifyParts & { log: Log; topSite: SiteCode }

/**
 * Sends what waits for the gateway, and forgets what messages said. A message is given to the gateway at least once;
 * twice only if the program dies between the gateway's answer and its own note of it.
 */
export function createTextSender(parts: TextSenderParts) {
  const { db, transact, clock, template, topSite } = parts

  /** Sends until nothing of the site is due. */
  async function drain(site: SiteCode, by: HttpTemplate, signal?: AbortSignal): Promise<number> {
    let sent = 0
    while (!signal?.aborted) {
      const taken = await take(parts, site)
      if (!taken) break
      if (await send(parts, site, taken, by)) sent += 1
    }
    return sent
  }

  return {
    /** Gives everything that is due to the gateway, a few at a time; returns how many it took. */
    async deliver(signal?: AbortSignal): Promise<number> {
      if (!template) return 0
      let sent = 0
      for (const site of await listSitesWithDueTexts(db, new Date(clock()))) {
        const lanes = Array.from({ length: atOnce }, () => drain(site, template, signal))
        for (const each of await Promise.all(lanes)) sent += each
      }
      return sent
    },

    /** Erases what messages said that are of no more use, and drops those of a month ago. */
    async forget(): Promise<void> {
      const now = clock()
      const [at, keptSince] = [new Date(now), new Date(now - keptMs)]
      if (!(await hasTextsToForget(db, at, keptSince))) return
      await transact({ actor, site: topSite }, 'platform.forget-text-messages', async ({ sql, note }) =>
        note('text-messages:over', { erased: await forgetTexts(sql, at, keptSince) }),
      )
    },
  }
}

async function take({ transact, clock }: TextSenderParts, site: SiteCode): Promise<TakenText | undefined> {
  const now = clock()
  try {
    return await transact({ actor, site }, 'platform.take-text-message', async ({ sql, note }) => {
      const taken = await takeDueText(sql, site, new Date(now), new Date(now + takenForMs))
      if (!taken) throw new NothingDue()
      note(`text-message:${taken.id}`)
      return taken
    })
  } catch (error) {
    if (error instanceof NothingDue) return undefined
    throw error
  }
}

async function send(parts: TextSenderParts, site: SiteCode, taken: TakenText, by: HttpTemplate): Promise<boolean> {
  const answered = await ask(parts, taken, by)
  await parts.transact({ actor, site }, 'platform.settle-text-message', async ({ sql, note }) => {
    note(`text-message:${taken.id}`, answered.ok ? {} : { fault: answered.fault })
    if (!answered.ok) return fail(parts, sql, site, taken, answered)
    return settleText(sql, { site, id: taken.id }, { state: 'sent', at: new Date(parts.clock()) })
  })
  return answered.ok
}

/** What cannot be opened, because its key is not there, is given up instead of tried for ever. */
async function ask({ secrets }: TextSenderParts, { contentSealed }: TakenText, by: HttpTemplate): Promise<TextAnswer> {
  let content: TextContent
  try {
    content = JSON.parse(secrets.unseal(contentPurpose, contentSealed))
  } catch (error) {
    return { ok: false, fault: 'unreadable', detail: (error as Error).name, final: true }
  }
  return askGateway(by, content)
}

async function fail(
  { clock, log }: TextSenderParts,
  sql: Writer,
  site: SiteCode,
  taken: TakenText,
  failure: TextFailure,
) {
  const { id, attempts, expiresAt } = taken
  const { fault: reason, detail, final } = failure
  const now = clock()
  const dueAt = new Date(now + firstPauseMs * 2 ** (attempts - 1))
  log.warn({ fault: reason, attempts, final }, 'text message')
  if (final || attempts >= maxAttempts || dueAt >= expiresAt)
    return settleText(sql, { site, id }, { state: 'failed', at: new Date(now), reason, detail })
  return postponeText(sql, { site, id }, { dueAt, reason, detail })
}
