import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { createCommandServer, type ServeCommand } from './command-server.ts'
import { checkPathLength, connectTo, listGenerations, socketPath } from './socket-path.ts'

export type Held = { release(): Promise<void> } | { heldBy: string }

/**
 * Takes the embedded data folder for this process and answers commands of other processes on its socket. Gives back
 * `heldBy`, the socket of the holder, when another process has the folder. Exactly one of any number of processes
 * that try at once gets it; a holder that was killed is recognised by its socket, where nobody listens any more.
 *
 * Sockets are numbered and the newest counts. A socket gets its name by a hard link, which fails when the name is taken,
 * and it listens before that, so that a refused connection means a dead holder, for good. Nobody removes the newest
 * one, also not when it is released: the numbers only rise, and none is given twice.
 */
export async function holdDataFolder(dataDir: string, serve: ServeCommand): Promise<Held> {
  checkPathLength(dataDir)
  makeFolder(dataDir)
  const commands = createCommandServer(serve)
  const server = createServer(commands.accept)
  const draft = await listenOnDraft(dataDir, server)
  const heldBy = await publish(dataDir, draft)
  rmSync(dirname(draft), { recursive: true })
  const close = () => new Promise<void>(done => server.close(() => done()))
  if (heldBy) {
    await close()
    return { heldBy }
  }
  return {
    async release() {
      const closed = close()
      commands.stop()
      await closed
    },
  }
}

/** In a folder of its own that only this user may enter, so that nobody connects before the socket's mode is set. */
async function listenOnDraft(dataDir: string, server: Server): Promise<string> {
  const draft = join(mkdtempSync(join(dataDir, 'start-')), 'sock')
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(draft, done)
  })
  chmodSync(draft, 0o600)
  return draft
}

/** Gives the listening socket the next number, or tells who has the folder. */
async function publish(dataDir: string, draft: string): Promise<string | undefined> {
  for (;;) {
    const [newest = 0, ...older] = listGenerations(dataDir)
    if (newest > 0 && (await isAlive(socketPath(dataDir, newest)))) return socketPath(dataDir, newest)
    const own = newest + 1
    if (!linkIfFree(draft, socketPath(dataDir, own))) continue
    if (listGenerations(dataDir)[0] === own) {
      for (const dead of [newest, ...older]) rmSync(socketPath(dataDir, dead), { force: true })
      return undefined
    }
    rmSync(socketPath(dataDir, own), { force: true })
  }
}

async function isAlive(path: string): Promise<boolean> {
  const socket = await connectTo(path)
  socket?.destroy()
  return socket !== undefined
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Step by step: where no folder can be made, as below /proc, asking for all at once would never end. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
