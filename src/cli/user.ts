import { programActor } from '#platform/access.ts'
import { drawQrCode } from '#platform/lan.ts'
import type { App } from '../app.ts'
import { type DatabaseCommand, type Options, print, UsageError } from './command.ts'

export const userCommand: DatabaseCommand = {
  name: 'user',
  usage: 'invite --role R --site CODE --name N [--below] [--phone P] [--json]',
  summary: 'invite someone to a role: a link that makes their account, once, within seven days',
  options: {
    role: { type: 'string' },
    site: { type: 'string' },
    name: { type: 'string' },
    phone: { type: 'string' },
    below: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  database: true,
  async run([verb, ...rest], options, io, app) {
    if (verb !== 'invite' || rest.length > 0) throw new UsageError('Say what to do with users: invite.')
    const site = siteOf(app, options)
    const invited = { ...roleOf(app, options), name: wordOf(options, 'name'), phone: textOf(options.phone) }
    const path = await app.accounts.invite({ actor: programActor('user-command'), site: site.code }, invited)
    const link = addressOf(app) + (site.parent === null ? '' : `/s/${site.code}`) + path
    const qrCode = options.json ? '' : await drawQrCode(link)
    print(io, options, { link, site: site.code, ...invited }, () => `${link}\n\n${qrCode}\n`)
    return 0
  },
}

const textOf = (value: Options[string]) => (typeof value === 'string' ? value : undefined)

function wordOf(options: Options, name: string): string {
  const value = textOf(options[name])
  if (!value) throw new UsageError(`Give --${name}.`)
  return value
}

function siteOf({ house }: App, options: Options) {
  const code = textOf(options.site) ?? house.sites.top.code
  const site = house.sites.find(code)
  if (!site)
    throw new UsageError(`There is no site ${code}; known: ${house.sites.all.map(each => each.code).join(', ')}.`)
  return site
}

function roleOf({ accounts }: App, options: Options) {
  const wanted = wordOf(options, 'role')
  const role = accounts.roleNames.find(each => each === wanted)
  if (!role) throw new UsageError(`There is no role ${wanted}; known: ${accounts.roleNames.join(', ')}.`)
  return { role, below: options.below === true }
}

/** Where people reach this installation; while no server runs here, where the configuration puts it. */
function addressOf({ house, server }: App): string {
  if (house.config.publicUrl) return house.config.publicUrl
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : house.config.port
  return `${server.initialConfig.https ? 'https' : 'http'}://localhost:${port}`
}
