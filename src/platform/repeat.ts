/**
 * Does work now and again and again, so many milliseconds after the last time; never twice at once in this process.
 * What it throws goes to `failed`. The function given back stops it and waits for what is under way.
 */
export function repeat(work: () => Promise<void>, everyMs: number, failed: (error: unknown) => void) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    await work().catch(failed)
    if (!stopped)
      timer = setTimeout(() => {
        running = round()
      }, everyMs)
  }
  let running = round()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
