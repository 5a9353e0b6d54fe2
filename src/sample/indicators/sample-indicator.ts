import type { Definition } from '#modules/figures/index.ts'
import type { Saying } from '#platform/i18n/lang.ts'

/** What most indicators of the sample have in common need not be said of each. */
export type SampleDefinition = Pick<Definition, 'name' | 'unit' | 'kind' | 'method' | 'source'> & Partial<Definition>

export type SampleIndicator = { slug: string; definition: SampleDefinition }

/** Real values, each from a publication: by the period of the value, or one name with `{period}` for all. */
export type PublishedIndicator = SampleIndicator & {
  title: string | Readonly<Record<string, string>>
  /** By place, then by period. */
  values: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A zone of the sample that is no site. */
export type SampleZone = { code: string; name: Saying; isSample: boolean }

/** The definition of an indicator, with what it does not say of itself. */
export const definitionOf = (definition: SampleDefinition, isSample: boolean): Definition => ({
  cadence: 'year',
  cumulative: false,
  grades: null,
  lowIsFirst: false,
  licence: '',
  aliases: [],
  isSample,
  ...definition,
})
