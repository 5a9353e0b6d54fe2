import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import { runningTransaction } from './db/kysely.ts'
import { platformErrors } from './errors.data.ts'
import { refusals } from './errors.ts'
import type { EventType, Subscription } from './events.ts'
import { insertAudit, insertMessages, insertSubmission, notifyStalePages } from './platform.store.ts'
import type { SiteCode } from './sites.ts'
import { type Transact, type Transaction, upkeep, type Writer } from './transact.ts'

const refuse = refusals(platformErrors)

type Parts = {
  kysely: Kysely<unknown>
  clock: Clock
  newId: () => string
  subscriptions: readonly Subscription[]
  /** Events that make public pages of their site stale. */
  pageChanges: ReadonlySet<string>
  /** Called after a commit that wrote to the outbox, and for sites whose pages are stale. */
  committed: (what: { messages: boolean; staleSite: SiteCode | undefined }) => void
}

/** Makes the one way in which the program writes. See `Transact`. */
export function createTransact(parts: Parts): Transact {
  return async (doer, action, work) => {
    const open = { running: true }
    const book = new Book(parts, doer, action)
    try {
      const result = await parts.kysely.transaction().execute(writer =>
        runningTransaction.run(open, async () => {
          await book.claim(writer)
          const done = await work(book.transaction(writer))
          await book.close(writer)
          return done
        }),
      )
      parts.committed({ messages: book.messages > 0, staleSite: book.stale ? doer.site : undefined })
      return result
    } finally {
      open.running = false
    }
  }
}

/** What a transaction leaves behind besides its own rows: audit row, messages, claimed key. */
class Book {
  messages = 0
  stale = false
  private readonly subjects: string[] = []
  private readonly detail: Record<string, unknown> = {}
  private readonly parts: Parts
  private readonly doer: Parameters<Transact>[0]
  private readonly action: Parameters<Transact>[1]

  constructor(parts: Parts, doer: Parameters<Transact>[0], action: Parameters<Transact>[1]) {
    this.parts = parts
    this.doer = doer
    this.action = action
  }

  private now() {
    return new Date(this.parts.clock())
  }

  async claim(writer: Writer) {
    const { onceKey, site, actor } = this.doer
    if (!onceKey) return
    const submission = { siteId: site, actorId: actor.id, key: onceKey }
    if (!(await insertSubmission(writer, submission, this.now()))) throw refuse('already_submitted')
  }

  transaction(writer: Writer): Transaction {
    return {
      sql: writer,
      doer: this.doer,
      site: this.doer.site,
      emit: (event, payload) => this.emit(writer, event, payload),
      note: (subject, detail = {}) => {
        this.subjects.push(subject)
        Object.assign(this.detail, detail)
      },
    }
  }

  private async emit<P>(writer: Writer, event: EventType<P>, payload: P) {
    const heard = this.parts.subscriptions.filter(subscription => subscription.event === event.name)
    const messages = heard.map(({ subscriber }) => ({
      siteId: this.doer.site,
      id: this.parts.newId(),
      event: event.name,
      subscriber,
      payload,
      at: this.now(),
    }))
    await insertMessages(writer, messages)
    this.messages += messages.length
    this.stale ||= this.parts.pageChanges.has(event.name)
  }

  async close(writer: Writer) {
    const { apiKey } = this.doer.actor
    if (this.stale) await notifyStalePages(writer, this.doer.site)
    if (this.action === upkeep) return
    await insertAudit(writer, {
      site_id: this.doer.site,
      id: this.parts.newId(),
      at: this.now(),
      actor_id: this.doer.actor.id,
      action: this.action,
      subjects: this.subjects,
      detail: JSON.stringify({ ...this.detail, ...(apiKey ? { apiKey } : {}) }),
    })
  }
}
