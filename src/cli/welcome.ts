import { join } from 'node:path'
import { drawQrCode, listLanAddresses } from '#platform/lan.ts'
import type { App } from '../app.ts'
import { welcomeLines } from './welcome.data.ts'

type Listening = { tls: boolean; lan: boolean }

/** The few lines of the start: where it is, how to sign in, where the data lies, how to stop. */
export async function welcome(app: App, { tls, lan }: Listening): Promise<string> {
  const { config } = app.house
  const address = app.server.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const at = (host: string) => `${tls ? 'https' : 'http'}://${host}:${port}`
  const home = config.publicUrl ?? at('localhost')
  const near = lan ? listLanAddresses().map(at) : []
  const rows: [keyof typeof welcomeLines, string?][] = [
    ['address', `${home}/`],
    ...near.map(each => ['lan', `${each}/`] as ['lan', string]),
    ...(near[0] && tls ? [['certificate', join(config.dataDir, 'tls/authority.crt')] as ['certificate', string]] : []),
    ...(await signInRows(app, home)),
    ['data', config.databaseUrl ? 'PostgreSQL' : config.dataDir],
    ['stop'],
  ]
  const lines = rows.map(([key, value]) => {
    const [hans, en] = welcomeLines[key]
    return value === undefined ? `  ${hans} / ${en}` : `  ${hans} / ${en}: ${value}`
  })
  const qrCode = near[0] ? `${await drawQrCode(`${near[0]}/`)}\n` : ''
  return `\n  Open56\n${lines.join('\n')}\n${qrCode}\n`
}

async function signInRows(app: App, home: string): Promise<['samplePeople' | 'firstAdministrator', string][]> {
  if (app.house.config.sample) return [['samplePeople', `${home}/sign-in`]]
  const link = await app.accounts.firstAdministratorLink()
  return link ? [['firstAdministrator', home + link]] : []
}
