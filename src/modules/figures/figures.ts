import type { Module, Platform } from '#platform/module.ts'

export type Figures = ReturnType<typeof createFigures>

export type FiguresPlatform = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites' | 'log'>

/** Every number of a text found, proved and followed to its sentence; series of numbers with their sources. */
export function createFigures(_platform: FiguresPlatform) {
  const module: Module = {
    name: 'figures',
    migrations: [],
    permissions: [],
    routes: [],
    subscriptions: [],
    jobs: [],
  }
  return { module }
}
