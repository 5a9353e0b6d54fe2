import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Editor, signInAsEditor } from '#tests/support/editor.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { startServer } from '#tests/support/server.ts'
import { root } from '#tests/support/sources.ts'

const rounds = 20

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'open56-bad-days-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Saves drafts one after the other until the server dies; gives back the titles that it acknowledged. */
async function saveUntilDead(editor: Editor, round: number, killAfter: number, kill: () => void): Promise<string[]> {
  const acknowledged: string[] = []
  for (let n = 0; ; n++) {
    const title = `第 ${round} 轮第 ${n} 篇`
    const saving = editor.saveDraft(title)
    if (n === killAfter) kill()
    try {
      await saving
      acknowledged.push(title)
    } catch {
      return acknowledged
    }
  }
}

test.skipIf(postgresUrl)(
  `kill -9 in the middle of saving, ${rounds} times: nothing acknowledged is lost`,
  async () => {
    const dataDir = temporaryFolder()
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const server = await startServer({ dataDir })
      const editor = await signInAsEditor(server.address)
      expect(await editor.listMissing(acknowledged), `after round ${round}`).toEqual([])
      const dead = once(server.process, 'exit')
      acknowledged.push(...(await saveUntilDead(editor, round, round % 7, () => server.process.kill('SIGKILL'))))
      await dead
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
  },
  300_000,
)

test.skipIf(postgresUrl)('a second process on an embedded folder stops with a sentence', async () => {
  const server = await startServer()
  onTestFinished(async () => void (await server.stop()))
  const second = spawnSync(process.execPath, [join(root, 'bin/open56'), 'serve', '--port', '0'], {
    env: { ...process.env, ...server.environment },
    encoding: 'utf8',
  })
  expect(second.status).toBe(3)
  expect(second.stderr).toContain('in use by another Open56')
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
})

test('a port that is taken is told, with what to do', async () => {
  const server = await startServer()
  onTestFinished(async () => void (await server.stop()))
  const { port } = new URL(server.address)
  const second = spawnSync(process.execPath, [join(root, 'bin/open56'), 'serve', '--port', port], {
    env: { ...process.env, ...server.environment, OPEN56_DATA: temporaryFolder() },
    encoding: 'utf8',
  })
  expect(second.status).toBe(2)
  expect(second.stderr).toContain(`Port ${port} is in use`)
})

test('a server that is asked to stop finishes and ends with 0', async () => {
  const server = await startServer()
  expect(await server.stop()).toBe(0)
})
