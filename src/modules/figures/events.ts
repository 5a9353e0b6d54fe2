import { eventType } from '#platform/events.ts'

/** The figures of a text, as its readers see them, were read anew. */
export const documentRead = eventType<{ site: string; documentId: string }>('figures.document-read')

/** What an indicator's pages and files say changed: its definition, or one of its values. */
export const indicatorChanged = eventType<{ site: string; indicatorId: string }>('figures.indicator-changed')

/** Events after which kept public pages of their site are stale. */
export const figurePageChanges = [documentRead, indicatorChanged].map(({ name }) => ({ name }))
