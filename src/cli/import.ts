import { resolve } from 'node:path'
import { type ImportReport, sayLeftOut } from '#modules/portal/index.ts'
import { programActor } from '#platform/access.ts'
import { type DatabaseCommand, print, UsageError } from './command.ts'
import { reportText } from './import-report.ts'
import { createProgressLine } from './progress-line.ts'

export const importCommand: DatabaseCommand = {
  name: 'import',
  usage: 'PATH… --site CODE [--channel PATH] [--publish] [--dry-run] [--publisher HOST,…] [--json]',
  summary: 'take in pages of an old site: folders, zip archives, single pages',
  options: {
    site: { type: 'string' },
    channel: { type: 'string' },
    publish: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    publisher: { type: 'string' },
    json: { type: 'boolean' },
  },
  database: true,
  async run(paths, options, io, { house, portal }) {
    if (paths.length === 0) throw new UsageError('Name the folders, zip archives or pages to import.')
    if (typeof options.site !== 'string') throw new UsageError('Name the site with --site CODE.')
    const site = house.sites.find(options.site)
    if (!site) throw new UsageError(`There is no site ${options.site}; known: ${codesOf(house.sites.all)}.`)
    const report = await portal.importPaths(
      { actor: programActor('import'), site: site.code },
      {
        paths: paths.map(path => resolve(io.cwd, path)),
        channel: typeof options.channel === 'string' ? options.channel : undefined,
        state: options.publish ? 'published' : 'draft',
        publisherHosts: String(options.publisher ?? '')
          .split(',')
          .filter(Boolean),
        dryRun: options['dry-run'] === true,
      },
      { signal: io.signal, progress: createProgressLine(io, house.clock) },
    )
    print(io, options, toJson(report), () => reportText(report))
    return report.leftOut.length > 0 || report.stopped ? 1 : 0
  },
}

function codesOf(sites: readonly { code: string }[]): string {
  return sites.map(site => site.code).join(', ')
}

function toJson({ leftOut, ...report }: ImportReport) {
  return { ...report, leftOut: leftOut.map(({ name, code }) => ({ name, code, reason: sayLeftOut(code, 'en') })) }
}
