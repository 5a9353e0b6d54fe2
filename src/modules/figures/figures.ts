import { type Module, migrationsFrom, type Platform } from '#platform/module.ts'
import { figureApiRoutes } from './check-text/api.routes.ts'
import { checkTextRoutes } from './check-text/check-text.routes.tsx'
import { figureDeskRoutes } from './desk/desk.routes.tsx'
import { createDocuments } from './documents/documents.ts'
import { createIndicators } from './indicators/create-indicators.ts'
import { openDataRoutes } from './open-data/open-data.routes.tsx'
import { indicatorRoutes } from './pages/indicators.routes.tsx'
import { figuresPersonal } from './personal.ts'

export type Figures = ReturnType<typeof createFigures>

export type FiguresPlatform = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites' | 'log'>

export const figuresMigrations = migrationsFrom(
  import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)

/** Every number of a text found, proved and followed to its sentence; series of numbers with their sources. */
export function createFigures(platform: FiguresPlatform) {
  const indicators = createIndicators(platform)
  const documents = createDocuments({ ...platform, ...indicators })
  const module: Module = {
    name: 'figures',
    migrations: figuresMigrations,
    personal: figuresPersonal,
    permissions: ['figures.decide', 'figures.configure'],
    routes: [
      ...figureApiRoutes(platform),
      ...checkTextRoutes(platform),
      ...indicatorRoutes({ indicators }),
      ...figureDeskRoutes({ ...platform, indicators }),
      ...openDataRoutes({ indicators }),
    ],
    subscriptions: [],
    jobs: [],
  }
  return { module, ...documents, ...indicators }
}
