import type { Accounts } from '#modules/accounts/index.ts'
import type { Figures } from '#modules/figures/index.ts'
import type { Portal } from '#modules/portal/index.ts'
import type { Doer } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import { eventType } from '#platform/events.ts'
import type { Platform } from '#platform/module.ts'
import type { SampleFigures } from './indicators/sample-indicators.ts'
import { findState, putState, type SampleState } from './sample.store.ts'
import { type ContentPlatform, createSiteContent } from './site-content.ts'

/** Told after each site: how many of them are done. */
export type Progress = (doneSites: number, allSites: number) => void

export type SampleStatus = {
  state: 'absent' | 'unfinished' | 'loaded' | 'removed'
  seed: string | null
  /** Day from which the dates of the sample are counted. */
  day: string | null
}

export type SampleParts = {
  portal: Pick<Portal, keyof Portal>
  figures: Pick<Figures, keyof SampleFigures>
  accounts: Pick<Accounts, 'loadSamplePeople' | 'removeSamplePeople' | 'listSampleActors'>
  platform: ContentPlatform & Pick<Platform, 'clock' | 'sites'>
}

export type Sample = ReturnType<typeof createSampleRules>

const defaultSeed = '56'

/** The sample was begun, finished or taken away: pages say so in their head. */
export const sampleChanged = eventType<{ day: string }>('sample.changed')

/** What loading, refreshing and removing have in common. */
function createSteps({ portal, accounts, figures, platform }: SampleParts) {
  const { transact, clock, sites } = platform
  const content = createSiteContent(platform, { portal, accounts, figures })
  const top = sites.top.code
  const onTop = (doer: Doer): Doer => ({ actor: doer.actor, site: top })

  const save = (doer: Doer, action: string, state: SampleState) =>
    transact(onTop(doer), `sample.${action}`, async transaction => {
      transaction.note(`sample:${top}`, { seed: state.seed, day: state.day })
      await putState(transaction.sql, top, state)
      await transaction.emit(sampleChanged, { day: state.day })
    })

  async function onEverySite(doer: Doer, progress: Progress, work: (doer: Doer) => Promise<void>) {
    for (const [done, { code }] of sites.all.entries()) {
      await work({ actor: doer.actor, site: code })
      progress(done + 1, sites.all.length)
    }
  }

  return {
    save,

    async putAll(doer: Doer, { seed, day }: SampleState, progress: Progress) {
      await accounts.loadSamplePeople(onTop(doer))
      await onEverySite(doer, progress, each => content.put(each, { seed, day }))
      await save(doer, 'finish-loading', { seed, day, loaded_at: new Date(clock()), removed_at: null })
    },

    /** People last: whoever removes may be one of them. */
    async takeAll(doer: Doer, progress: Progress) {
      await onEverySite(doer, progress, each => content.takeAway(each))
      await accounts.removeSamplePeople(onTop(doer))
    },
  }
}

function describe(state: SampleState | undefined): SampleStatus {
  if (!state) return { state: 'absent', seed: null, day: null }
  const { seed, day } = state
  return { state: state.removed_at ? 'removed' : state.loaded_at ? 'loaded' : 'unfinished', seed, day }
}

/** Loads, moves and removes the sample region. Every step can be repeated after a crash. */
export function createSampleRules(parts: SampleParts) {
  const { db, clock, sites } = parts.platform
  const { save, putAll, takeAll } = createSteps(parts)
  const top = sites.top.code
  const today = () => toLocalDay(clock())
  const status = async () => describe(await findState(db, top))

  /** Loads the whole sample for today, or finishes what was begun. One that stands is left as it is. */
  async function load(doer: Doer, progress: Progress = () => undefined): Promise<void> {
    const known = await findState(db, top)
    if (known?.loaded_at) return
    const isBegun = known && !known.removed_at
    const state = isBegun ? known : { seed: defaultSeed, day: today(), loaded_at: null, removed_at: null }
    if (!isBegun) await save(doer, 'begin-loading', state)
    await putAll(doer, state, progress)
  }

  return {
    status,
    load,

    isLoaded: async () => (await status()).state === 'loaded',

    /** What a start in sample mode does: loads, unless the sample stands or someone took it away. Returns whether it did. */
    async loadAtFirstStart(doer: Doer, progress?: Progress): Promise<boolean> {
      const { state } = await status()
      if (state === 'loaded' || state === 'removed') return false
      await load(doer, progress)
      return true
    },

    /**
     * Moves the dates of a sample to today, and brings its texts to what this version of the program says; what people
     * edited stays as they left it. Loads a sample that is not there.
     */
    async refresh(doer: Doer, progress: Progress = () => undefined): Promise<void> {
      const known = await findState(db, top)
      const state = { seed: known?.seed ?? defaultSeed, day: today(), loaded_at: null, removed_at: null }
      await save(doer, 'begin-refreshing', state)
      await putAll(doer, state, progress)
    },

    /** Takes everything of the sample away, people last; what others made stays. No start brings it back by itself. */
    async remove(doer: Doer, progress: Progress = () => undefined): Promise<void> {
      const { seed, day } = (await findState(db, top)) ?? { seed: defaultSeed, day: today() }
      await save(doer, 'begin-removing', { seed, day, loaded_at: null, removed_at: new Date(clock()) })
      await takeAll(doer, progress)
    },
  }
}
