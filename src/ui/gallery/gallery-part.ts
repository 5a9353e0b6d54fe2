import type { Visit } from '#platform/http/visit.ts'
import type { Say } from '#platform/i18n/words.ts'
import type { galleryWords } from './gallery.data.ts'

/** What each part of the gallery takes. */
export type PartProps = { visit: Visit; t: Say<typeof galleryWords> }
