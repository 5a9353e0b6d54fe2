import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeBundle } from '../bundling/bundle.ts'
import { platforms } from '../bundling/platform-packages.ts'
import { type OfflineCommand, print, UsageError } from './command.ts'

export const bundleCommand: OfflineCommand = {
  name: 'bundle',
  usage: 'FILE [--platform linux-x64|linux-arm64] [--json]',
  summary: 'write one archive that installs this version on a machine without network',
  options: { platform: { type: 'string' }, json: { type: 'boolean' } },
  database: false,
  async run([file], options, io) {
    const names = Object.keys(platforms) as (keyof typeof platforms)[]
    const platform = names.find(each => each === (options.platform ?? 'linux-x64'))
    if (!platform) throw new UsageError(`--platform is one of ${names.join(', ')}.`)
    if (!file) throw new UsageError('Name the archive to write.')
    const path = resolve(io.cwd, file)
    if (existsSync(path)) throw new UsageError(`${path} exists already; a bundle overwrites nothing.`)
    const report = writeBundle(programFolder(), platform, path)
    print(io, options, report, () => {
      const fetched = report.fetched.length > 0 ? ` From the registry: ${report.fetched.join(', ')}.` : ''
      return `${report.path}: ${report.files} files, ${report.packages} packages.${fetched}\n`
    })
    return 0
  },
}

/** Two folders up from the built program and from this source alike. */
function programFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return [join(here, '../..'), join(here, '..')].find(each => existsSync(join(each, 'package-lock.json'))) ?? here
}
