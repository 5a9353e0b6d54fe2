import type { Refused } from '../moving-in/left-out.ts'
import type { AddressReport } from './coverage.ts'
import type { DumpFault, DumpForm } from './dump-rows.ts'
import type { OldSite, OldStanding } from './old-site.ts'
import type { OldRecord } from './records.ts'

/** What an import of a database tells besides what every import tells. */
export type DumpReport = {
  prefix: string
  encoding: DumpForm['encoding']
  /** Files that the dump consists of. */
  files: number
  channels: number
  /** Articles by who could read them on the old site. */
  standing: Record<OldStanding, number>
  /** Flags that articles carried, with the old site's names for them. */
  flags: { flag: string; name: string; articles: number }[]
  /** What channels said themselves, here as articles; absent in reports that were kept before these came along. */
  channelPages?: number
  /** Articles that stood in further channels too. */
  inSeveralChannels: number
  /** Articles whose model is not known: they came in with their title and summary alone. */
  unknownModels: { model: number; articles: number }[]
  withoutBody: number
  addresses: AddressReport
}

/** Counts what the records of a dump were. */
export function createTally(site: OldSite) {
  const flags = new Map<string, number>()
  const unknown = new Map<number, number>()
  const standing: DumpReport['standing'] = { public: 0, recycled: 0, unreviewed: 0, restricted: 0 }
  let channelPages = 0
  let inSeveralChannels = 0
  let withoutBody = 0
  const more = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    add({ article, channel, model, fields }: OldRecord) {
      if (channel) {
        channelPages += 1
        return
      }
      for (const flag of article.flags) more(flags, flag)
      standing[article.standing] += 1
      if (article.furtherChannelIds.length > 0) inSeveralChannels += 1
      if (!model) more(unknown, article.model)
      else if (fields.length === 0) withoutBody += 1
    },
    finish: () => ({
      standing,
      flags: [...flags].sort().map(([flag, articles]) => ({ flag, name: site.flagNames.get(flag) ?? flag, articles })),
      channelPages,
      inSeveralChannels,
      unknownModels: [...unknown].map(([model, articles]) => ({ model, articles })),
      withoutBody,
    }),
  }
}

/** Faults of a dump as what was left out; the same fault is found by each reading of the dump, and told once. */
export function tellFaults(faults: readonly DumpFault[]): Refused[] {
  const told = faults.map(({ file, table, atByte, code }) => ({
    name: table === null && atByte === 0 ? file : `${file}: ${table ?? ''} @ ${atByte}`,
    code,
  }))
  return [...new Map(told.map(each => [`${each.name} ${each.code}`, each])).values()]
}
