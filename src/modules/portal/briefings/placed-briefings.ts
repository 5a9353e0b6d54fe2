import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { giveSlug } from '../articles/slugs.ts'
import { deletePageFiles } from '../page-files/page-files.store.ts'
import type { BriefingState } from './briefing-states.ts'
import { type BriefingRow, deleteBriefing, findBriefing, insertBriefing, updateBriefing } from './briefings.store.ts'
import { type BriefingFields, briefingColumns, newBriefing, tellBriefing } from './briefings.ts'

/** A press conference that a program makes under an id of its own choice. */
export type PlacedBriefing = { id: string; fields: BriefingFields; state: BriefingState }

type Parts = Pick<Platform, 'db' | 'transact' | 'clock'>

/** Press conferences that a program puts on a site, and takes away again. */
export function createBriefingPlacements({ db, transact, clock }: Parts) {
  async function place(transaction: Transaction, { id, fields, state }: PlacedBriefing, before?: BriefingRow) {
    const { sql, site } = transaction
    const at = new Date(clock())
    if (before) await updateBriefing(sql, site, id, { ...briefingColumns(fields), state, changed_at: at })
    else {
      const slug = await giveSlug(transaction, fields.startsAt)
      await insertBriefing(sql, { ...newBriefing(site, id, slug, fields, at), state })
    }
    await tellBriefing(transaction, id)
  }

  return {
    /** Makes press conferences, or brings them to what is said here; one that a person changed stays as it is. */
    async placeAll(doer: Doer, briefings: readonly PlacedBriefing[]) {
      for (const briefing of briefings) {
        const before = await findBriefing(db, doer.site, 'id', briefing.id)
        if (before && (before.edited || isSame(before, briefing))) continue
        await transact(doer, 'portal.place-briefing', transaction => place(transaction, briefing, before))
      }
    },

    /** Takes press conferences away for good; ids that are none are passed over. Only for what a program placed itself. */
    async eraseAll(doer: Doer, ids: readonly string[]) {
      for (const id of ids) {
        if (!(await findBriefing(db, doer.site, 'id', id))) continue
        await transact(doer, 'portal.erase-briefing', async transaction => {
          await deletePageFiles(transaction.sql, transaction.site, { kind: 'briefing', id })
          await deleteBriefing(transaction.sql, transaction.site, id)
          await tellBriefing(transaction, id)
        })
      }
    },
  }
}

function isSame(before: BriefingRow, { fields, state }: PlacedBriefing): boolean {
  const now = briefingColumns(fields)
  const known = Object.fromEntries(Object.keys(now).map(key => [key, before[key as keyof BriefingRow]]))
  return before.state === state && JSON.stringify(sorted(known)) === JSON.stringify(sorted(now))
}

/** jsonb gives its keys back in an order of its own. */
const sorted = ({ speakers, ...rest }: Record<string, unknown>) => ({
  ...rest,
  speakers: (speakers as { name: string; post: string }[]).map(({ name, post }) => [name, post]),
})
