import type { Doer } from '#platform/access.ts'
import { toLocalDay, toLocalIso } from '#platform/clock.ts'
import type { PersonalRecord, PersonalRecords } from '#platform/personal.ts'
import type { Retention, RetentionRule } from '#rules/retention/retention.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'

export type OwnKind = { rule: RetentionRule; records: readonly PersonalRecord[] }
export type OwnDataFile = { person: string; at: string; records: Record<string, readonly PersonalRecord[]> }

export type OwnData = ReturnType<typeof createOwnData>

type Parts = { people: People; retention: Retention; personal: () => readonly PersonalRecords[] }

/** Everything that is kept of the doer, collected from every module. */
export function createOwnData({ db, clock }: AccountsPlatform, { people, retention, personal }: Parts) {
  /** Kind by kind, those with records first. Throws `sample_person_shared`. */
  async function list(doer: Doer): Promise<OwnKind[]> {
    const { id } = await people.getOwn(doer)
    const rules = retention.on(toLocalDay(clock()))
    const kinds = await Promise.all(
      personal().map(async ({ kind, list: records }) => ({
        rule: rules.find(rule => rule.kind === kind)!,
        records: await records(db, id),
      })),
    )
    return kinds.sort((a, b) => Number(b.records.length > 0) - Number(a.records.length > 0))
  }

  return {
    list,

    /** The same as one value, for a file. */
    async toFile(doer: Doer): Promise<OwnDataFile> {
      const kinds = await list(doer)
      const records = Object.fromEntries(kinds.map(each => [each.rule.kind, each.records]))
      return { person: doer.actor.id, at: toLocalIso(clock()), records }
    },
  }
}
