import { readConfig } from '#platform/config.ts'
import { describeApi, listRoutes } from '#platform/http/openapi.ts'
import { createApp } from '../app.ts'
import { version } from '../version.ts'
import { type OfflineCommand, print } from './command.ts'
import { openEmptyHouse } from './open-house.ts'

const describeApp = async () => createApp(await openEmptyHouse(readConfig(process.env)))

export const routesCommand: OfflineCommand = {
  name: 'routes',
  usage: '[--json]',
  summary: 'every address, who may use it, and whose it is',
  options: { json: { type: 'boolean' } },
  database: false,
  async run(_args, options, io) {
    const lines = listRoutes((await describeApp()).routes)
    print(io, options, lines, () =>
      lines
        .map(line => `${line.method.padEnd(7)}${line.path.padEnd(44)}${line.access.padEnd(24)}${line.module}\n`)
        .join(''),
    )
    return 0
  },
}

export const openapiCommand: OfflineCommand = {
  name: 'openapi',
  usage: '',
  summary: 'the OpenAPI 3.1 description of the JSON API',
  options: { json: { type: 'boolean' } },
  database: false,
  async run(_args, _options, io) {
    io.out(`${JSON.stringify(describeApi((await describeApp()).routes, version), null, 2)}\n`)
    return 0
  },
}
