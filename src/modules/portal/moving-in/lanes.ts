/** Pages that are under way at once; more only take memory. */
const lanes = 24

/** Works through a queue with several hands. The first failure ends all. */
export async function inLanes<T>(
  queue: AsyncGenerator<T, void, void>,
  signal: AbortSignal,
  work: (one: T) => Promise<void>,
) {
  const lane = async () => {
    for await (const one of queue) {
      if (signal.aborted) return
      await work(one)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
}
