import { migrationsFrom } from './module.ts'

/** Tables of the platform itself: audit trail, outbox, submissions, and what its parts add. */
export const platformMigrations = migrationsFrom(
  import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
