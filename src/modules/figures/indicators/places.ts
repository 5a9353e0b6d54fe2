import type { Saying } from '#platform/i18n/lang.ts'
import type { SiteCode, Sites } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { listPlaces } from './indicators.store.ts'
import { refuse } from './indicators.ts'
import type { NamedPlace } from './kernel/index.ts'
import { country, fullEndings } from './places.data.ts'

/** A place that series may be about. */
export type Place = {
  code: string
  name: Saying
  /** Column and row in the schematic of the site above; null where it has no tile. */
  tile: { column: number; row: number } | null
  isSample: boolean
}

export type Places = {
  all: readonly Place[]
  find(code: string): Place | undefined
  /** Throws `place_not_found`. */
  get(code: string): Place
  /** As texts call them. */
  named: readonly NamedPlace[]
}

/** The places of a site: the country, the sites of the installation, and those that the site itself names. */
export async function readPlaces(reader: Reader, sites: Sites, site: SiteCode): Promise<Places> {
  const own = await listPlaces(reader, site)
  const all: Place[] = [
    { ...country, tile: null, isSample: false },
    ...sites.all.map(({ code, region, tile }) => ({ code, name: region, tile, isSample: false })),
    ...own.map(each => ({
      code: each.code,
      name: [each.name_hans, each.name_en] as const,
      tile: null,
      isSample: each.is_sample,
    })),
  ]
  const byCode = new Map(all.map(place => [place.code, place]))
  return {
    all,
    find: code => byCode.get(code),
    get(code) {
      const place = byCode.get(code)
      if (!place) throw refuse('place_not_found', { place: code })
      return place
    },
    named: all.map(({ code, name }) => ({ code, names: [name[0], name[0] + endingOf(code)] })),
  }
}

const endingOf = (code: string) => (code.endsWith('0000') ? fullEndings.province : fullEndings.city)
