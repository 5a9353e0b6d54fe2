import type { Socket } from 'node:net'
import { type CommandAnswer, type CommandIo, createLineReader, toLine } from './protocol.ts'
import { checkPathLength, connectTo, listGenerations, socketPath } from './socket-path.ts'

/**
 * Has the server that holds the data folder run a command, as if it ran here. Gives back its exit code, or `nobody`
 * when no server holds the folder. A server that goes away in between counts as exit code 3; `signal` stops the command
 * there, exit code 1.
 */
export async function runRemotely(
  dataDir: string,
  command: string,
  args: readonly string[],
  io: CommandIo & { cwd: string; signal?: AbortSignal },
): Promise<number | 'nobody'> {
  checkPathLength(dataDir)
  const newest = listGenerations(dataDir)[0]
  const socket = newest ? await connectTo(socketPath(dataDir, newest)) : undefined
  if (!socket) return 'nobody'
  const stop = () => socket.destroy()
  io.signal?.addEventListener('abort', stop)
  socket.write(toLine({ command, args, cwd: io.cwd }))
  const exit = await readAnswers(socket, io)
  io.signal?.removeEventListener('abort', stop)
  return exit ?? (io.signal?.aborted ? tellStopped(io) : tellLost(io))
}

function readAnswers(socket: Socket, io: CommandIo): Promise<number | undefined> {
  return new Promise(resolve => {
    let exit: number | undefined
    const read = createLineReader<CommandAnswer>(answer => {
      if ('out' in answer) io.out(answer.out)
      else if ('err' in answer) io.err(answer.err)
      else exit = answer.exit
    })
    socket.on('data', chunk => {
      try {
        read(chunk)
      } catch {
        socket.destroy()
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(exit))
  })
}

function tellStopped(io: CommandIo): number {
  io.err('Stopped; run the same command again to go on\n')
  return 1
}

function tellLost(io: CommandIo): number {
  io.err('The server stopped before the command was done; start it again and repeat the command\n')
  return 3
}
