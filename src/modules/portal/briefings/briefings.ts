import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { giveSlug } from '../articles/slugs.ts'
import { briefingChanged } from '../events.ts'
import { deletePageFiles, insertPageFile, listPageFiles } from '../page-files/page-files.store.ts'
import { pageFileRow, type TakenFile } from '../page-files/take-in.ts'
import { type BriefingMove, nextBriefingState } from './briefing-states.ts'
import { briefingErrors } from './briefings.errors.data.ts'
import {
  type BriefingRow,
  findBriefing,
  insertBriefing,
  listBriefings,
  lockBriefing,
  type Speaker,
  updateBriefing,
} from './briefings.store.ts'

export const briefingRefusal = refusals(briefingErrors)

/** What an editor says about a press conference. Texts are 简体. */
export type BriefingFields = {
  title: string
  summary: string
  startsAt: Date
  endsAt: Date | null
  place: string
  speakers: readonly Speaker[]
  /** As typed; see kernel/transcript. */
  transcript: string
}

export type Briefings = ReturnType<typeof createBriefings>

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock'>

/** Rules and lists of press conferences. */
export const createBriefings = (parts: Parts) => ({ ...createRules(parts), ...createReading(parts) })

/** Every function acts on the doer's site alone. */
function createRules({ transact, newId, clock }: Parts) {
  const now = () => new Date(clock())

  /** Changes a locked press conference and tells that its pages are stale. Throws `briefing_not_found`. */
  const change = (
    doer: Doer,
    action: string,
    id: string,
    work: (transaction: Transaction, before: BriefingRow) => Promise<Partial<BriefingRow>>,
  ) =>
    transact(doer, `portal.${action}`, async transaction => {
      const before = await lockBriefing(transaction.sql, transaction.site, id)
      if (!before) throw briefingRefusal('briefing_not_found')
      const changes = await work(transaction, before)
      await updateBriefing(transaction.sql, transaction.site, id, { ...changes, changed_at: now(), edited: true })
      await tellBriefing(transaction, id)
    })

  return {
    create: (doer: Doer, fields: BriefingFields) =>
      transact(doer, 'portal.create-briefing', async transaction => {
        const slug = await giveSlug(transaction, fields.startsAt)
        const row = newBriefing(transaction.site, newId(), slug, fields, now())
        await insertBriefing(transaction.sql, { ...row, edited: true })
        await tellBriefing(transaction, row.id)
        return row.id
      }),

    change: (doer: Doer, id: string, fields: BriefingFields) =>
      change(doer, 'change-briefing', id, async (_, before) => {
        const after = briefingColumns(fields)
        return { ...after, sequence: before.sequence + (isMoved(before, after) ? 1 : 0) }
      }),

    /** Throws `briefing_move_forbidden`. */
    move: (doer: Doer, id: string, what: BriefingMove) =>
      change(doer, `${what}-briefing`, id, async (_, before) => {
        const state = nextBriefingState(before.state, what)
        if (!state) throw briefingRefusal('briefing_move_forbidden')
        return { state, sequence: before.sequence + 1 }
      }),

    attach: (doer: Doer, id: string, files: readonly TakenFile[]) =>
      change(doer, 'attach-briefing-files', id, async ({ sql, site }) => {
        const owner = { kind: 'briefing', id } as const
        const known = await listPageFiles(sql, site, owner)
        for (const [index, file] of files.entries())
          await insertPageFile(sql, pageFileRow(site, owner, file, known.length + index))
        return {}
      }),

    /** Throws `briefing_file_not_found`. */
    detach: (doer: Doer, id: string, sha256: string) =>
      change(doer, 'detach-briefing-file', id, async ({ sql, site }) => {
        const owner = { kind: 'briefing', id } as const
        const known = await listPageFiles(sql, site, owner)
        if (!known.some(file => file.sha256 === sha256)) throw briefingRefusal('briefing_file_not_found')
        await deletePageFiles(sql, site, owner, sha256)
        return {}
      }),
  }
}

/** What readers and editors see of press conferences. */
function createReading({ db }: Pick<Platform, 'db'>) {
  return {
    /** What readers may see, upcoming first. */
    listPublic: (site: string, limit?: number) => listBriefings(db, site, limit === undefined ? {} : { limit }),

    /** All of them, for editors. */
    listAll: (site: string) => listBriefings(db, site, { drafts: true }),

    /** With its files. Throws `briefing_not_found`; unless `forEditor`, also for a draft. */
    async get(site: string, by: 'id' | 'slug', value: string, { forEditor = false } = {}) {
      const briefing = await findBriefing(db, site, by, value)
      if (!briefing || !(forEditor || briefing.state !== 'draft')) throw briefingRefusal('briefing_not_found')
      return { briefing, files: await listPageFiles(db, site, { kind: 'briefing', id: briefing.id }) }
    },
  }
}

export async function tellBriefing(transaction: Transaction, id: string) {
  transaction.note(`briefing:${id}`)
  await transaction.emit(briefingChanged, { site: transaction.site, briefingId: id })
}

export function briefingColumns({ title, summary, startsAt, endsAt, place, speakers, transcript }: BriefingFields) {
  return { title, summary, starts_at: startsAt, ends_at: endsAt, place, speakers: [...speakers], transcript }
}

/** A press conference as a row that nobody has seen yet. */
export function newBriefing(site: string, id: string, slug: string, fields: BriefingFields, at: Date): BriefingRow {
  return {
    ...briefingColumns(fields),
    site_id: site,
    id,
    slug,
    state: 'draft',
    sequence: 0,
    created_at: at,
    changed_at: at,
    edited: false,
  }
}

type Placed = Pick<BriefingRow, 'starts_at' | 'ends_at' | 'place'>

/** Whether it now takes place at another time or elsewhere, so that calendars must take it in anew. */
function isMoved(before: Placed, after: Placed): boolean {
  return (
    before.starts_at.getTime() !== after.starts_at.getTime() ||
    before.ends_at?.getTime() !== after.ends_at?.getTime() ||
    before.place !== after.place
  )
}
