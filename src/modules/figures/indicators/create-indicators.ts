import type { Platform } from '#platform/module.ts'
import { createIndicatorViews } from './indicator-view.ts'
import { createDefinitions } from './indicators.ts'
import { createPlacedIndicators } from './placed-indicators.ts'
import { createPlacing } from './placing.ts'
import { createPoints, createPointWrites } from './points.ts'
import { createSuggesting } from './suggest.ts'
import { createSuggestions } from './suggestions.ts'

export type Indicators = ReturnType<typeof createIndicators>

/** Series of values: what defines them, what writes them, what readers see of them. */
export function createIndicators(platform: Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites'>) {
  return {
    ...createDefinitions(platform),
    ...createPoints(platform),
    ...createSuggesting(platform, createPointWrites(platform)),
    ...createSuggestions(platform),
    ...createPlacing(platform),
    ...createPlacedIndicators(platform),
    ...createIndicatorViews(platform),
  }
}
