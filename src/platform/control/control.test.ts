import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { ServeCommand } from './command-server.ts'
import { holdDataFolder } from './data-folder.ts'
import { runRemotely } from './run-remotely.ts'

const freshFolder = () => mkdtempSync(join(tmpdir(), 'open56-'))
const idle: ServeCommand = async () => 0

async function hold(dataDir: string, serve: ServeCommand = idle) {
  const held = await holdDataFolder(dataDir, serve)
  if ('heldBy' in held) throw new Error(`held by ${held.heldBy}`)
  onTestFinished(() => held.release())
  return held
}

function terminal() {
  const said: string[] = []
  return {
    said,
    cwd: '/here',
    out: (text: string) => said.push(`out ${text}`),
    err: (text: string) => said.push(`err ${text}`),
  }
}

/** A process that tries to hold the folder when told, and says whether it did. */
function contender(dataDir: string): ChildProcess {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'data-folder.ts')).href)
  const script = `import { holdDataFolder } from ${module}
    process.on('message', async () => process.send('heldBy' in await holdDataFolder(${JSON.stringify(dataDir)}, async () => 0) ? 'busy' : 'held'))
    process.send('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('a command runs in the server: its words, its exit code, where it was called', async () => {
  const dataDir = freshFolder()
  await hold(dataDir, async (request, io) => {
    io.out(`九江 ${JSON.stringify(request)}\n`)
    io.err('careful\n')
    return 1
  })
  const io = terminal()
  expect(await runRemotely(dataDir, 'import', ['a b', '--json'], io)).toBe(1)
  expect(io.said).toEqual(['out 九江 {"command":"import","args":["a b","--json"],"cwd":"/here"}\n', 'err careful\n'])
})

test('nobody answers in a folder that is not held, is not there, or was released', async () => {
  const dataDir = freshFolder()
  expect(await runRemotely(dataDir, 'x', [], terminal())).toBe('nobody')
  expect(await runRemotely(join(dataDir, 'none'), 'x', [], terminal())).toBe('nobody')
  const held = await hold(dataDir)
  await held.release()
  expect(await runRemotely(dataDir, 'x', [], terminal())).toBe('nobody')
})

test('a command that throws ends with exit code 3 and its sentence', async () => {
  const dataDir = freshFolder()
  await hold(dataDir, () => Promise.reject(new Error('no disk')))
  const io = terminal()
  expect(await runRemotely(dataDir, 'x', [], io)).toBe(3)
  expect(io.said).toEqual(['err no disk\n'])
})

test('much output arrives whole and in order', async () => {
  const dataDir = freshFolder()
  await hold(dataDir, async (_, io) => {
    for (let i = 0; i < 2000; i++) io.out(`${i} ${'物流'.repeat(100)}\n`)
    return 0
  })
  const io = terminal()
  expect(await runRemotely(dataDir, 'x', [], io)).toBe(0)
  expect(io.said.map(text => Number.parseInt(text.slice(4), 10))).toEqual(Array.from({ length: 2000 }, (_, i) => i))
})

test('a server that stops in the middle is told, and the command there is aborted', async () => {
  const dataDir = freshFolder()
  let aborted = false
  const started = Promise.withResolvers<void>()
  const held = await hold(dataDir, async (_, __, signal) => {
    started.resolve()
    await once(signal, 'abort')
    aborted = true
    return 0
  })
  const io = terminal()
  const exit = runRemotely(dataDir, 'x', [], io)
  await started.promise
  await held.release()
  expect(await exit).toBe(3)
  expect(io.said).toEqual([expect.stringContaining('stopped before')])
  expect(aborted).toBe(true)
})

test('whoever asks can stop the command, which is aborted there', async () => {
  const dataDir = freshFolder()
  const stopping = new AbortController()
  const aborted = Promise.withResolvers<void>()
  await hold(dataDir, async (_, __, signal) => {
    signal.addEventListener('abort', () => aborted.resolve())
    stopping.abort()
    await aborted.promise
    return 0
  })
  const io = { ...terminal(), signal: stopping.signal }
  expect(await runRemotely(dataDir, 'import', [], io)).toBe(1)
  await aborted.promise
  expect(io.said).toEqual(['err Stopped; run the same command again to go on\n'])
})

test('when the asking process goes away its command is aborted', async () => {
  const dataDir = freshFolder()
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  await hold(dataDir, async (_, __, signal) => {
    started.resolve()
    await once(signal, 'abort')
    ended.resolve()
    return 0
  })
  const socket = connect(join(dataDir, 'open56-1.sock'))
  socket.write('{"command":"x","args":[],"cwd":"/"}\n')
  await started.promise
  socket.destroy()
  await ended.promise
})

test.each([
  ['no JSON', 'hello\n', ''],
  ['a line without end', 'x'.repeat(1_100_000), ''],
  ['JSON of another shape', '{"command":5}\n', '{"err":"The request is not {command, args, cwd}\\n"}\n{"exit":2}\n'],
])('a visitor who sends %s is answered or cut off, and the server goes on', async (_, sent, answered) => {
  const dataDir = freshFolder()
  await hold(dataDir)
  const socket = connect(join(dataDir, 'open56-1.sock'))
  let received = ''
  socket.on('data', chunk => {
    received += chunk
  })
  socket.on('error', () => {})
  socket.write(sent)
  await new Promise(closed => socket.once('close', closed))
  expect(received).toBe(answered)
  expect(await runRemotely(dataDir, 'x', [], terminal())).toBe(0)
})

test('the socket is for its owner alone, and nothing else stays in the folder', async () => {
  const dataDir = freshFolder()
  await hold(dataDir)
  expect(readdirSync(dataDir)).toEqual(['open56-1.sock'])
  expect(statSync(join(dataDir, 'open56-1.sock')).mode & 0o777).toBe(0o600)
  expect(await holdDataFolder(dataDir, idle)).toEqual({ heldBy: join(dataDir, 'open56-1.sock') })
  expect(readdirSync(dataDir)).toEqual(['open56-1.sock'])
})

test('after a release the folder can be held again, and only the newest socket stays', async () => {
  const dataDir = freshFolder()
  await (await hold(dataDir)).release()
  await hold(dataDir)
  expect(readdirSync(dataDir)).toEqual(['open56-2.sock'])
})

test('a path that is too long for a socket is refused with a sentence', async () => {
  const dataDir = join(freshFolder(), 'x'.repeat(100))
  await expect(holdDataFolder(dataDir, idle)).rejects.toThrow(/bytes too long for a socket/)
})

test('of processes that start at once, over a holder that was killed, exactly one holds the folder', async () => {
  const dataDir = freshFolder()
  const children = Array.from({ length: 3 }, () => contender(dataDir))
  await Promise.all(children.map(child => once(child, 'message')))
  for (let round = 1; round <= 20; round++) {
    const outcomes = children.map(child => once(child, 'message'))
    for (const child of children) child.send('try')
    const said = (await Promise.all(outcomes)).map(([message]) => message)
    expect(said.toSorted(), `round ${round}`).toEqual(['busy', 'busy', 'held'])
    const holder = said.indexOf('held')
    children[holder]!.kill('SIGKILL')
    await once(children[holder]!, 'exit')
    children[holder] = contender(dataDir)
    await once(children[holder]!, 'message')
  }
})
