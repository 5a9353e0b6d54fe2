import type { Saying } from './i18n/lang.ts'

/** A site's code: its GB/T 2260 code (`360400`), a zone adds `-name` (`360700-jkq`). */
export type SiteCode = string

/** A region's site as data. Sites are data, never code. */
export type Site = {
  code: SiteCode
  /** The site above; null for the top site of the installation. */
  parent: SiteCode | null
  /** Name of the platform as it stands in the page head. */
  name: Saying
  /** Name of the region alone (江西, 九江). */
  region: Saying
  /** Own host names, if it has any. */
  hosts: readonly string[]
  /** Accent of the site, as CSS colours for light and dark. */
  accent: { light: string; dark: string }
  /** Column and row of its tile in the schematic of the site above. */
  tile: { column: number; row: number } | null
  /** Place of the government seat, WGS 84, [longitude, latitude] in degrees. */
  lngLatWgs84: readonly [number, number]
  mode: 'information' | 'carriers-on-platform'
  /** Who signs an article before it may be published, in order: one to three reviews, and proofreading if wanted. */
  reviewSteps: readonly ReviewStep[]
  /** Who signs a correction of a published article; as reviewSteps where not said, none: publishers correct at once. */
  correctionSteps?: readonly ReviewStep[]
  /** The map under positions, with its approval number (审图号); without one, pictures are schematic. */
  baseMap?: { name: Saying; approvalNumber: string | null }
  /** Licences that the mode needs; last day `YYYY-MM-DD`, null where none is set. */
  licences?: readonly { name: Saying; number: string; validTo: string | null }[]
  foot: SiteFoot
}

/** 初审, 复审, 校对, 终审. */
export const reviewStepKinds = ['first', 'second', 'proofreading', 'final'] as const
export type ReviewStep = (typeof reviewStepKinds)[number]

/** What the foot of every page says; empty in sample regions where it would claim to be an authority. */
export type SiteFoot = {
  sponsor: Saying | null
  contact: Saying | null
  siteMark: string | null
  icp: string | null
  policeRecord: string | null
  /** Address of 我为政府网站找错 for this site. */
  reportUrl: string | null
}

/** The sites of an installation: a tree with one top. */
export type Sites = {
  top: Site
  all: readonly Site[]
  find(code: SiteCode): Site | undefined
  findByHost(host: string): Site | undefined
  children(code: SiteCode): readonly Site[]
  /** The site itself and all above it, top last. */
  lineage(code: SiteCode): readonly Site[]
}

/**
 * Orders sites into a tree. Throws with a sentence when there is not exactly one top, a parent is missing, or the steps
 * of review are none, repeated or all proofreading.
 */
export function createSites(all: readonly Site[]): Sites {
  const byCode = new Map(all.map(site => [site.code, site]))
  const byHost = new Map(all.flatMap(site => site.hosts.map(host => [host, site] as const)))
  const tops = all.filter(site => site.parent === null)
  if (tops.length !== 1) throw new Error(`A region needs exactly one top site, this one has ${tops.length}`)
  for (const site of all) {
    if (site.parent !== null && !byCode.has(site.parent))
      throw new Error(`Site ${site.code} stands under ${site.parent}, which does not exist`)
  }
  for (const site of all) demandSteps(site)
  const lineage = (code: SiteCode): Site[] => {
    const site = byCode.get(code)
    return site ? [site, ...(site.parent ? lineage(site.parent) : [])] : []
  }
  return {
    top: tops[0]!,
    all,
    find: code => byCode.get(code),
    findByHost: host => byHost.get(host),
    children: code => all.filter(site => site.parent === code),
    lineage,
  }
}

function demandSteps({ code, reviewSteps, correctionSteps = [] }: Site) {
  if (new Set(correctionSteps).size < correctionSteps.length)
    throw new Error(`Site ${code} names a step of its corrections twice: ${correctionSteps.join(', ')}`)
  const isRepeated = new Set(reviewSteps).size < reviewSteps.length
  const reviews = reviewSteps.filter(step => step !== 'proofreading')
  if (isRepeated || reviews.length === 0)
    throw new Error(
      `Site ${code} needs one to three different steps of review, its data says: ${reviewSteps.join(', ')}`,
    )
}
