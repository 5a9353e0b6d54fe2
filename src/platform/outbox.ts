import type { Kysely } from 'kysely'
import { programActor } from './access.ts'
import type { Clock } from './clock.ts'
import { platformErrors } from './errors.data.ts'
import { refusals } from './errors.ts'
import type { Subscription } from './events.ts'
import type { Log } from './log.ts'
import {
  countMessages,
  type DueMessage,
  deleteMessage,
  listDeadMessages,
  listSitesWithDueMessages,
  postponeMessage,
  reviveMessage,
  takeDueMessage,
} from './platform.store.ts'
import type { SiteCode } from './sites.ts'
import { type Transact, upkeep } from './transact.ts'

const refuse = refusals(platformErrors)
const maxAttempts = 8
const firstPauseMs = 1000

/** Ends a delivery that found no message, so that it leaves no audit row. */
class NothingDue extends Error {}

type Parts = {
  kysely: Kysely<unknown>
  transact: Transact
  clock: Clock
  log: Log
  subscriptions: readonly Subscription[]
}

export type Outbox = ReturnType<typeof createOutbox>

/**
 * Delivers messages at least once: the handler's writes and the removal of the message commit together, so a handler
 * that only writes to the database takes effect exactly once. After 8 failures a message is a dead letter.
 */
export function createOutbox(parts: Parts) {
  /** Delivers everything that is due now, site by site; returns how many arrived. */
  async function deliver(signal?: AbortSignal): Promise<number> {
    let delivered = 0
    for (const site of await listSitesWithDueMessages(parts.kysely, new Date(parts.clock()))) {
      while (!signal?.aborted) {
        const outcome = await deliverNext(site)
        if (outcome === 'none') break
        if (outcome === 'delivered') delivered += 1
      }
    }
    return delivered
  }

  async function deliverNext(site: SiteCode): Promise<'none' | 'delivered' | 'failed'> {
    let message: DueMessage | undefined
    try {
      return await parts.transact({ actor: programActor('outbox'), site }, 'platform.deliver-message', async tx => {
        message = await takeDueMessage(tx.sql, site, new Date(parts.clock()))
        if (!message) throw new NothingDue()
        const { subscriber } = message
        const subscription = parts.subscriptions.find(each => each.subscriber === subscriber)
        if (!subscription) throw new Error(`Nobody is ${subscriber} in this version`)
        await subscription.handle(message.payload, tx)
        await deleteMessage(tx.sql, site, message.id)
        tx.note(`message:${message.id}`, { event: message.event, subscriber })
        return 'delivered' as const
      })
    } catch (error) {
      if (error instanceof NothingDue) return 'none'
      if (!message) throw error
      await postpone(site, message, error as Error)
      return 'failed'
    }
  }

  async function postpone(site: SiteCode, message: DueMessage, error: Error) {
    const attempts = message.attempts + 1
    const now = parts.clock()
    const dead = attempts >= maxAttempts
    parts.log[dead ? 'error' : 'warn']({ err: error, event: message.event, subscriber: message.subscriber, attempts })
    await parts.transact({ actor: programActor('outbox'), site }, upkeep, tx =>
      postponeMessage(tx.sql, site, message.id, {
        attempts,
        dueAt: new Date(now + firstPauseMs * 2 ** attempts),
        error: error.message.slice(0, 500),
        deadAt: dead ? new Date(now) : null,
      }),
    )
  }

  return {
    deliver,
    count: () => countMessages(parts.kysely),
    listDead: (limit = 200) => listDeadMessages(parts.kysely, limit),
    /** Puts a dead letter back into the queue. Throws `not_found`. */
    revive: (doer: Parameters<Transact>[0], id: string) =>
      parts.transact(doer, 'platform.revive-message', async tx => {
        tx.note(`message:${id}`)
        if (!(await reviveMessage(tx.sql, doer.site, id, new Date(parts.clock())))) throw refuse('not_found')
      }),
  }
}

/** Runs `deliver` whenever it is woken and every `pauseMs`, one run at a time, until stopped. */
export function keepDelivering(outbox: Pick<Outbox, 'deliver'>, log: Log, pauseMs = 1000) {
  const stopping = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let queued = false
  const wake = () => {
    if (queued || stopping.signal.aborted) return
    queued = true
    running = running.then(async () => {
      queued = false
      await outbox.deliver(stopping.signal).catch(error => log.warn({ err: error }, 'outbox'))
    })
  }
  const timer = setInterval(wake, pauseMs)
  return {
    wake,
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
