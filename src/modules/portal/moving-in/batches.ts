/** Full batches that may wait for their turn; whoever adds more waits with them. */
const mostWaiting = 2

/**
 * Gathers things into batches and hands each on when it is full, one batch at a time. `add` waits where whoever takes
 * lags behind, so that memory stays bounded.
 */
export function createBatches<T>(size: number, take: (batch: T[]) => Promise<void>) {
  let open: T[] = []
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const hand = async () => {
    const batch = open
    open = []
    waiting += 1
    const mine = last.then(() => take(batch)).finally(() => (waiting -= 1))
    last = mine.catch(() => undefined)
    await mine
  }
  return {
    async add(one: T) {
      while (waiting >= mostWaiting) await last
      open.push(one)
      if (open.length >= size) await hand()
    },
    /** Hands on what is left, and waits for all. */
    async finish() {
      if (open.length > 0) await hand()
      await last
    },
  }
}
