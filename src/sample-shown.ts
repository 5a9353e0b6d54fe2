import type { Sample } from './sample/index.ts'

export type SampleShown = ReturnType<typeof createSampleShown>

/**
 * Whether pages say that they show a sample: known without asking the database, and looked at again whenever something
 * that pages show has changed, in this process or another. `gone` is called when the sample has been taken away.
 */
export function createSampleShown(isSampleMode: boolean, sample: Pick<Sample, 'status'>) {
  let shown = false
  let gone: (() => void) | undefined
  return {
    get: () => shown,
    onGone(call: () => void) {
      gone = call
    },
    /** Returns whether it is different now. */
    async look(): Promise<boolean> {
      const { state } = isSampleMode ? await sample.status() : { state: 'absent' }
      const before = shown
      shown = state === 'loaded' || state === 'unfinished'
      if (before && !shown) gone?.()
      return before !== shown
    },
  }
}
