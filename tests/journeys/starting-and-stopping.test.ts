import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listGenerations, socketPath } from '#platform/control/socket-path.ts'
import { draftFields, signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { programEnvironment, startServer } from '#tests/support/server.ts'
import { root } from '#tests/support/sources.ts'

const program = join(root, 'bin/open56')

function runServe(flags: readonly string[], environment: Record<string, string>) {
  return spawnSync(process.execPath, [program, 'serve', ...flags], {
    env: { ...programEnvironment(), ...environment },
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
}

test.skipIf(postgresUrl)('a second process on an embedded folder stops with a sentence', async () => {
  const server = await startServer()
  onTestFinished(async () => void (await server.stop()))
  const second = runServe(['--port', '0'], server.environment)
  expect(second.status).toBe(3)
  expect(second.stderr).toContain('in use by another Open56')
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
})

test('a port that is taken is told, with what to do', async () => {
  const server = await startServer()
  onTestFinished(async () => void (await server.stop()))
  const { port } = new URL(server.address)
  const second = runServe(['--port', port], { ...server.environment, OPEN56_DATA: temporaryFolder() })
  expect(second.status).toBe(2)
  expect(second.stderr).toContain(`Port ${port} is in use`)
})

test('a data folder that cannot be made is told, without a stack', () => {
  const inFile = join(root, 'package.json', 'data')
  const second = runServe(['--port', '0', '--data', inFile], { DATABASE_URL: '' })
  expect(second.status).toBe(2)
  expect(second.stderr).toContain(inFile)
  expect(second.stderr).not.toMatch(/\n\s+at /)
})

test('a data folder where no folder can be made is told at once', () => {
  const second = runServe(['--port', '0', '--data', '/proc/open56/data'], { DATABASE_URL: '' })
  expect(second.status).toBe(2)
  expect(second.stderr).toContain('/proc/open56')
})

/** Begins to send a draft: resolves when the server has the head of the request and waits for its body. */
async function beginDraft(address: string) {
  const editor = await signInAsEditor(address)
  const body = new URLSearchParams({ _csrf: editor.token, ...draftFields('写到一半') }).toString()
  const sending = request(`${address}/desk/articles`, {
    method: 'POST',
    headers: {
      ...editor.headers,
      expect: '100-continue',
      connection: 'keep-alive',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    },
  })
  const answered = once(sending, 'response')
  sending.flushHeaders()
  await once(sending, 'continue')
  return {
    async finish() {
      sending.end(body)
      const [response] = await answered
      response.resume()
      return response.statusCode as number
    },
  }
}

test('a request that is under way when the server is asked to stop is still answered, and kept', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  const draft = await beginDraft(server.address)
  const dead = once(server.process, 'exit')
  server.process.kill('SIGTERM')
  await refused(server.address)
  expect(await draft.finish()).toBe(303)
  expect((await dead)[0]).toBe(0)
  if (!postgresUrl) {
    const again = await startServer({ dataDir })
    onTestFinished(async () => void (await again.stop()))
    expect(await (await signInAsEditor(again.address)).read('/desk/articles?state=draft')).toContain('写到一半')
  }
  await server.stop()
})

/** Resolves when the server takes no more requests. */
async function refused(address: string): Promise<void> {
  const isUp = await fetch(`${address}/healthz`, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 200,
    () => false,
  )
  if (isUp) await refused(address)
}

/** Pretends to be an old Node, so that the program hands itself over to the packaged one. */
const oldNode = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })`,
)}`

async function startThroughOldNode(dataDir: string) {
  const launcher = spawn(process.execPath, ['--import', oldNode, program, 'serve', '--port', '0'], {
    env: { ...programEnvironment(), OPEN56_DATA: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(launcher.stdout, 'data')
  return launcher
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a start by an old Node: %s of the launcher also ends the program, which lets go of its folder',
  async signal => {
    const dataDir = temporaryFolder()
    const launcher = await startThroughOldNode(dataDir)
    const [generation] = listGenerations(dataDir)
    expect(socketPath(dataDir, generation!)).toContain('open56-1.sock')
    launcher.kill(signal)
    await once(launcher.stdout, 'close')
    const next = await startServer({ dataDir, environment: { DATABASE_URL: '' } })
    expect(await next.stop()).toBe(0)
  },
)

test('whoever stops reading the output sees no stack', () => {
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" help | head -c 1`], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
})
