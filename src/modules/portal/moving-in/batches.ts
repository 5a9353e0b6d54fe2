/**
 * Gathers things into batches and hands each on when it is full, one batch at a time. `add` waits for its own batch
 * where it filled it, so that whoever adds cannot run ahead of whoever takes.
 */
export function createBatches<T>(size: number, take: (batch: T[]) => Promise<void>) {
  let open: T[] = []
  let last: Promise<unknown> = Promise.resolve()
  const hand = async () => {
    const batch = open
    open = []
    const mine = last.then(() => take(batch))
    last = mine.catch(() => undefined)
    await mine
  }
  return {
    async add(one: T) {
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
