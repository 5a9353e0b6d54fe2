import { Worker } from 'node:worker_threads'
import type { ReaderAnswer, ReaderRequest, ReadRequest } from './page-reader-worker.ts'

const workerFile = import.meta.url.endsWith('.ts') ? './page-reader-worker.ts' : './page-reader-worker.js'
/** A page that takes longer is given up; an ordinary one takes some milliseconds. */
const patienceMs = 30_000
/** What a page needs is gone with it; more room for it would only put off clearing it away. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }
/** Requests that a thread has at once, so that it never waits for us. */
const depth = 2

export type PageReaders = {
  /** Reads a page or record in another thread, or says why it cannot be read. */
  read(request: ReadRequest): Promise<ReaderAnswer>
  close(): Promise<void>
}

type Pending = { request: ReaderRequest; resolve: (answer: ReaderAnswer) => void; timer?: NodeJS.Timeout }
type Thread = { worker: Worker; pending: Pending[] }

/** Threads that read pages; one that hangs or dies is replaced, and the page that it was at is given up. */
export function openPageReaders(count: number): PageReaders {
  const threads: Thread[] = []
  const waiting: Pending[] = []
  let lastId = 0
  let isClosed = false

  const start = () => {
    const thread: Thread = { worker: new Worker(new URL(workerFile, import.meta.url), { resourceLimits }), pending: [] }
    thread.worker.on('message', (answer: ReaderAnswer) => settle(thread, answer))
    thread.worker.on('error', () => giveUp(thread, 'reader_failed'))
    threads.push(thread)
    return thread
  }
  const settle = (thread: Thread, answer: ReaderAnswer) => {
    const [done] = thread.pending.splice(0, 1)
    clearTimeout(done!.timer)
    done!.resolve(answer)
    hand(thread)
  }
  /** The page that it was at is the first; what waited behind it goes to another thread. */
  const giveUp = (thread: Thread, code: 'too_slow' | 'reader_failed') => {
    const place = threads.indexOf(thread)
    if (place < 0) return
    threads.splice(place, 1)
    void thread.worker.terminate()
    const [culprit, ...behind] = thread.pending
    clearTimeout(culprit?.timer)
    culprit?.resolve({ id: culprit.request.id, code })
    waiting.unshift(...behind)
    if (!isClosed) hand(start())
  }
  const hand = (thread: Thread) => {
    while (thread.pending.length < depth && waiting.length > 0) {
      const next = waiting.shift()!
      thread.pending.push(next)
      thread.worker.postMessage(next.request)
    }
    watch(thread)
  }
  const watch = (thread: Thread) => {
    const [first] = thread.pending
    if (first && !first.timer) first.timer = setTimeout(() => giveUp(thread, 'too_slow'), patienceMs)
  }
  for (let n = 0; n < count; n++) start()
  return {
    read: request =>
      new Promise(resolve => {
        waiting.push({ request: { id: ++lastId, request }, resolve })
        hand(threads.reduce((least, each) => (each.pending.length < least.pending.length ? each : least)))
      }),
    async close() {
      isClosed = true
      await Promise.all(threads.splice(0).map(thread => thread.worker.terminate()))
    },
  }
}
