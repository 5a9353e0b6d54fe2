import type { Socket } from 'node:net'
import { type CommandAnswer, type CommandIo, createLineReader, toLine } from './protocol.ts'
import { checkPathLength, connectTo, listGenerations, socketPath } from './socket-path.ts'

/**
 * Has the server that holds the data folder run a command, as if it ran here. Gives back its exit code, or `nobody`
 * when no server holds the folder. A server that goes away in between counts as exit code 3.
 */
export async function runRemotely(
  dataDir: string,
  command: string,
  args: readonly string[],
  io: CommandIo & { cwd: string },
): Promise<number | 'nobody'> {
  checkPathLength(dataDir)
  const newest = listGenerations(dataDir)[0]
  const socket = newest ? await connectTo(socketPath(dataDir, newest)) : undefined
  if (!socket) return 'nobody'
  socket.write(toLine({ command, args, cwd: io.cwd }))
  return (await readAnswers(socket, io)) ?? tellLost(io)
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

function tellLost(io: CommandIo): number {
  io.err('The server stopped before the command was done; start it again and repeat the command\n')
  return 3
}
