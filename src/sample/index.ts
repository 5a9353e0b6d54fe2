import { type Module, migrationsFrom } from '#platform/module.ts'
import { removeSample } from './sample.pages.tsx'
import { sampleRoutes } from './sample.routes.tsx'
import { createSampleRules, type SampleParts } from './sample.ts'

export { type Sample, type SampleStatus, sampleChanged } from './sample.ts'

export const sampleMigrations = migrationsFrom(
  import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)

/** The sample region of a first start. Above the modules: it calls them, nobody calls it but app.ts and the commands. */
export function createSample(parts: SampleParts) {
  const sample = createSampleRules(parts)
  const module: Module = {
    name: 'sample',
    migrations: sampleMigrations,
    permissions: [removeSample],
    routes: sampleRoutes(sample),
    subscriptions: [],
    jobs: [],
  }
  return { module, ...sample }
}
