import { drawQrCode, listLanAddresses } from '#platform/lan.ts'
import type { App } from '../app.ts'
import { welcomeLines } from './welcome.data.ts'

/** `authorityFile`: the certificate that phones must trust first, where the program issued its own. */
type Listening = { tls: boolean; lan: boolean; authorityFile: string | undefined }
type Row = [line: keyof typeof welcomeLines, value?: string]

/** The few lines of the start: where it is, how to sign in, where the data lies, how to stop. */
export async function welcome(app: App, { tls, lan, authorityFile }: Listening): Promise<string> {
  const { config } = app.house
  const home = homeOf(app, tls)
  const near = lan ? listLanAddresses().map(host => addressAt(app, host, tls)) : []
  const rows: Row[] = [
    ['address', `${home}/`],
    ...near.map((each): Row => ['lan', `${each}/`]),
    ...(near[0] && authorityFile ? [['certificate', authorityFile] satisfies Row] : []),
    ...(await signInRows(app, home)),
    ['data', config.databaseUrl ? 'PostgreSQL' : config.dataDir],
    ['stop'],
  ]
  const qrCode = near[0] ? `${await drawQrCode(`${near[0]}/`)}\n` : ''
  return `\n  Open56\n${lines(rows)}\n${qrCode}\n`
}

function lines(rows: readonly Row[]): string {
  const texts = rows.map(([key, value]) => {
    const [hans, en] = welcomeLines[key]
    return value === undefined ? `  ${hans} / ${en}` : `  ${hans} / ${en}: ${value}`
  })
  return texts.join('\n')
}

function addressAt(app: App, host: string, tls: boolean): string {
  const address = app.server.server.address()
  const port = typeof address === 'object' && address ? address.port : app.house.config.port
  return `${tls ? 'https' : 'http'}://${host}:${port}`
}

function homeOf(app: App, tls: boolean): string {
  return app.house.config.publicUrl ?? addressAt(app, 'localhost', tls)
}

/** How the first person gets in: as a sample person, or by the link that makes the first administrator. */
async function signInRows(app: App, home: string): Promise<Row[]> {
  if (app.sampleShown.get()) return [['samplePeople', `${home}/sign-in`]]
  const link = await app.accounts.firstAdministratorLink()
  return link ? [['firstAdministrator', home + link]] : []
}

/** What the terminal says when the sample was taken away while the server runs. */
export async function sampleGone(app: App, listening: Listening): Promise<string> {
  return `\n${lines(await signInRows(app, homeOf(app, listening.tls)))}\n`
}
