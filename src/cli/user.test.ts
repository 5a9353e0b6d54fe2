import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { runCommand } from './run.ts'
import { userCommand } from './user.ts'

async function run(app: Awaited<ReturnType<typeof createTestApp>>, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    cwd: '.',
    signal: new AbortController().signal,
  }
  const exit = await runCommand([userCommand], 'user', args, io, app)
  return { exit, out: out.join(''), err: err.join('') }
}

test('an invited user finds the account form at the printed link, of the site that was named', async () => {
  const app = await createTestApp({ environment: { OPEN56_PUBLIC_URL: 'https://wuliu.example' } })
  const given = ['invite', '--role', 'editor', '--name', '王编辑', '--json']
  const answer = await run(app, ...given, '--site', '360400', '--below')
  const { link, ...rest } = JSON.parse(answer.out)
  expect([answer.exit, rest]).toEqual([0, { site: '360400', role: 'editor', below: true, name: '王编辑' }])
  expect(link).toMatch(/^https:\/\/wuliu\.example\/s\/360400\/invitation\/[\w-]{44}$/)
  const form = await app.server.inject({ url: new URL(link).pathname, headers: { host: 'wuliu.example' } })
  expect([form.statusCode, form.body.includes('value="王编辑"')]).toEqual([200, true])
})

test('without --json the link comes with its QR code for the terminal', async () => {
  const app = await createTestApp()
  const { out } = await run(app, 'invite', '--role', 'editor', '--name', '王编辑')
  expect(out).toMatch(/^http:\/\/localhost:\d+\/invitation\/[\w-]{44}\n\n[ █▀▄\n]+\n$/)
})

test('what is missing or unknown is told, with what there is', async () => {
  const app = await createTestApp()
  const rows = [
    [['invite', '--name', 'x'], 'Give --role.'],
    [['invite', '--role', 'editor'], 'Give --name.'],
    [['invite', '--role', 'king', '--name', 'x'], 'There is no role king; known: administrator, '],
    [['invite', '--role', 'editor', '--name', 'x', '--site', '999'], 'There is no site 999; known: 360000, '],
    [['invite', '--role', 'editor', '--name', 'x', '--phone', '12'], 'entry does not meet the rules'],
    [['erase'], 'Say what to do with users: invite.'],
  ] as const
  for (const [args, sentence] of rows) {
    const answer = await run(app, ...args)
    expect([answer.exit, answer.err]).toEqual([2, expect.stringContaining(sentence)])
  }
})
