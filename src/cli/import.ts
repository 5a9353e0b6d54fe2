import { resolve } from 'node:path'
import { DumpUnusable, type ImportReport, sayLeftOut } from '#modules/portal/index.ts'
import { type Doer, programActor } from '#platform/access.ts'
import type { App } from '../app.ts'
import { type DatabaseCommand, type Io, type Options, print, UsageError } from './command.ts'
import { reportText } from './import-report.ts'
import { createProgressLine } from './progress-line.ts'

export const importCommand: DatabaseCommand = {
  name: 'import',
  usage:
    'PATH… --site CODE [--channel PATH] [--publish] [--dry-run] [--publisher HOST,…] [--json]' +
    ' | DUMP|FOLDER… --dede --site CODE [--prefix P] [--uploads DIR] [--leave-unpublished] [--publish] [--dry-run] [--json]',
  summary: 'take in pages of an old site (folders, zip archives, single pages), or the database of a DedeCMS site',
  options: {
    site: { type: 'string' },
    channel: { type: 'string' },
    publish: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    publisher: { type: 'string' },
    dede: { type: 'boolean' },
    prefix: { type: 'string' },
    uploads: { type: 'string' },
    'leave-unpublished': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  database: true,
  async run(paths, options, io, app) {
    if (paths.length === 0) throw new UsageError('Name the folders, zip archives, pages or dumps to import.')
    if (typeof options.site !== 'string') throw new UsageError('Name the site with --site CODE.')
    const { sites } = app.house
    const site = sites.find(options.site)
    if (!site) throw new UsageError(`There is no site ${options.site}; known: ${codesOf(sites.all)}.`)
    const onlyDede = ['prefix', 'uploads', 'leave-unpublished'].find(name => options[name] !== undefined)
    if (onlyDede && !options.dede) throw new UsageError(`--${onlyDede} goes with --dede.`)
    const doer = { actor: programActor('import'), site: site.code }
    const whole = paths.map(path => resolve(io.cwd, path))
    const watch = { signal: io.signal, progress: createProgressLine(io, app.house.clock) }
    const report = options.dede
      ? await importDatabase(app.portal, doer, whole, options, io, watch)
      : await app.portal.importPaths(doer, pagesGiven(whole, options), watch)
    print(io, options, toJson(report), () => reportText(report))
    return report.leftOut.length > 0 || report.stopped ? 1 : 0
  },
}

function pagesGiven(paths: readonly string[], options: Options) {
  return {
    paths,
    channel: text(options.channel),
    state: stateOf(options),
    publisherHosts: String(options.publisher ?? '')
      .split(',')
      .filter(Boolean),
    dryRun: options['dry-run'] === true,
  }
}

/** Files that no site can be read from are bad input: told with the tables that were found. */
async function importDatabase(
  portal: App['portal'],
  doer: Doer,
  paths: readonly string[],
  options: Options,
  io: Io,
  watch: Parameters<App['portal']['importDump']>[2],
): Promise<ImportReport> {
  if (options.channel !== undefined)
    throw new UsageError('--channel does not go with --dede: a dump has its own channels.')
  const [prefix, host, uploads] = [text(options.prefix), text(options.publisher), text(options.uploads)]
  const given = {
    paths,
    uploads: uploads === undefined ? [] : [resolve(io.cwd, uploads)],
    unpublished: options['leave-unpublished'] ? ('leave' as const) : ('drafts' as const),
    state: stateOf(options),
    dryRun: options['dry-run'] === true,
    ...(prefix === undefined ? {} : { prefix }),
    ...(host === undefined ? {} : { host }),
  }
  return portal.importDump(doer, given, watch).catch(error => {
    throw error instanceof DumpUnusable ? new UsageError(error.message) : error
  })
}

const text = (option: Options[string]) => (typeof option === 'string' ? option : undefined)
const stateOf = (options: Options) => (options.publish ? ('published' as const) : ('draft' as const))

function codesOf(sites: readonly { code: string }[]): string {
  return sites.map(site => site.code).join(', ')
}

function toJson({ leftOut, ...report }: ImportReport) {
  return { ...report, leftOut: leftOut.map(({ name, code }) => ({ name, code, reason: sayLeftOut(code, 'en') })) }
}
