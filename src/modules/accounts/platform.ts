import type { Platform } from '#platform/module.ts'

/** What accounts need of the house. */
export type AccountsPlatform = Pick<
  Platform,
  'config' | 'clock' | 'newId' | 'sites' | 'db' | 'transact' | 'secrets' | 'notify'
>
