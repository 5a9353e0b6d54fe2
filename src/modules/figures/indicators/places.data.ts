import type { Saying } from '#platform/i18n/lang.ts'

/** The country as a place of series, with which regions compare themselves; the code stands for no division. */
export const country: { code: string; name: Saying } = { code: '100000', name: ['全国', 'China'] }

/** Endings of the full names of provinces and cities, by whether the code ends with 0000. */
export const fullEndings = { province: '省', city: '市' }
