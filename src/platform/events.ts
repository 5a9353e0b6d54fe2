import type { SiteCode } from './sites.ts'
import type { Transaction } from './transact.ts'

/** The type of something that happened, with its payload. Declared by the module that tells it, in its index.ts. */
export type EventType<P> = { readonly name: string; readonly payload?: P }

/** Declares an event: `export const articlePublished = eventType<{ articleId: string }>('portal.article-published')`. */
export function eventType<P>(name: `${string}.${string}`): EventType<P> {
  return { name }
}

/** One subscriber's handling of one event, in a transaction of the event's site. Must be idempotent. */
export type EventHandler<P> = (payload: P, transaction: Transaction) => Promise<void>

export type Subscription = { event: string; subscriber: string; handle: EventHandler<unknown> }

/** Declares who listens: the subscriber's name is `<module>.<what it does>` and stays stable across versions. */
export function subscribe<P>(
  event: EventType<P>,
  subscriber: `${string}.${string}`,
  handle: EventHandler<P>,
): Subscription {
  return { event: event.name, subscriber, handle: handle as EventHandler<unknown> }
}

/** A message that waits for its subscriber, as the operator sees it. */
export type OutboxMessage = {
  id: string
  siteId: SiteCode
  event: string
  subscriber: string
  attempts: number
  error: string | null
  createdAt: Date
}
