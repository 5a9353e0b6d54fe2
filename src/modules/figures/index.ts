import { indicatorChanged } from './indicators/indicators.ts'

export { createFigures, type Figures } from './figures.ts'
export type { IndicatorView, PlaceSeries } from './indicators/indicator-view.ts'
export type { Definition } from './indicators/indicators.ts'
export type { Place } from './indicators/places.ts'
export type { NewPoint, PointSource } from './indicators/points.ts'
export type { KeyedFigure, PublishedText } from './indicators/suggest.ts'
export * from './kernel/index.ts'

/** Events after which kept public pages of their site are stale. */
export const figurePageChanges = [indicatorChanged].map(({ name }) => ({ name }))
