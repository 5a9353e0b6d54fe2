import type { Socket } from 'node:net'
import { z } from 'zod'
import { type CommandAnswer, type CommandIo, type CommandRequest, createLineReader, toLine } from './protocol.ts'

/** Runs a command for another process and gives back its exit code; aborted when that process goes away. */
export type ServeCommand = (request: CommandRequest, io: CommandIo, signal: AbortSignal) => Promise<number>

const requestSchema = z.object({ command: z.string(), args: z.array(z.string()), cwd: z.string() })

/** Answers one request a connection; `stop` aborts what runs and closes every connection. */
export function createCommandServer(serve: ServeCommand) {
  const sockets = new Set<Socket>()
  const accept = (socket: Socket) => {
    sockets.add(socket)
    const abort = new AbortController()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      abort.abort()
    })
    const send = (answer: CommandAnswer) => {
      if (socket.writable) socket.write(toLine(answer))
    }
    let isAsked = false
    const read = createLineReader<unknown>(value => {
      if (isAsked) throw new Error('One connection carries one request')
      isAsked = true
      void answerTo(value, serve, send, abort.signal).then(exit => socket.end(toLine({ exit })))
    })
    socket.on('data', chunk => {
      try {
        read(chunk)
      } catch {
        socket.destroy()
      }
    })
  }
  return {
    accept,
    stop() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function answerTo(
  value: unknown,
  serve: ServeCommand,
  send: (answer: CommandAnswer) => void,
  signal: AbortSignal,
): Promise<number> {
  const request = requestSchema.safeParse(value)
  if (!request.success) {
    send({ err: 'The request is not {command, args, cwd}\n' })
    return 2
  }
  try {
    return await serve(request.data, { out: out => send({ out }), err: err => send({ err }) }, signal)
  } catch (error) {
    send({ err: `${(error as Error).message}\n` })
    return 3
  }
}
