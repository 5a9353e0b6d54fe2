import { indicatorChanged } from './indicators/indicators.ts'

export { createFigures, type Figures } from './figures.ts'
export type { IndicatorView, PlaceSeries } from './indicators/indicator-view.ts'
export type { Definition } from './indicators/indicators.ts'
export type { Place } from './indicators/places.ts'
export type { NewPoint, PointSource } from './indicators/points.ts'
export type { KeyedFigure, PublishedText } from './indicators/suggest.ts'
export * from './kernel/index.ts'
export { type ChangeEffect, effectOf } from './reading/change-effect.ts'
export type { Hint, HintKind } from './reading/hints.ts'
export { withNumber } from './reading/numeral.ts'
export {
  type DocumentReading,
  type FigureChanges,
  type FigureDecision,
  type ReadFigure,
  readDocument,
} from './reading/read-document.ts'
export { readText, type TextReading } from './reading/read-text.ts'
export { ChangeReport } from './show/change-report.tsx'
export { ClaimList, UnreadList } from './show/claim-list.tsx'
export { CountsBadge, countFigures, type FigureCounts } from './show/counts.tsx'
export { FigureTable } from './show/figure-table.tsx'
export { figureVoice } from './show/figure-voice.ts'
export { HintList } from './show/hint-list.tsx'
export { MarkedText } from './show/marked-text.tsx'
export { ProofList } from './show/proof-list.tsx'
export { FigureRecord } from './show/record.tsx'
export { figureId } from './show/say-figure.ts'
export type { FigureVoice } from './show/voice.ts'

/** Events after which kept public pages of their site are stale. */
export const figurePageChanges = [indicatorChanged].map(({ name }) => ({ name }))
