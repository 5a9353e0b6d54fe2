import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'

/** Bytes that fit into `sun_path` before its closing zero. */
const maxPathBytes = process.platform === 'darwin' ? 103 : 107

/** The socket of generation `n`. */
export function socketPath(dataDir: string, generation: number): string {
  return join(dataDir, `open56-${generation}.sock`)
}

/** Throws ConfigError when the folder's path leaves no room for the name of a socket. */
export function checkPathLength(dataDir: string): void {
  const tooMany = Buffer.byteLength(socketPath(dataDir, 1_000_000)) - maxPathBytes
  if (tooMany > 0)
    throw new ConfigError([
      `OPEN56_DATA: the path ${dataDir} is ${tooMany} bytes too long for a socket; choose a shorter`,
    ])
}

/** Generations of sockets in a folder, the newest first; [] when there is no folder. */
export function listGenerations(dataDir: string): number[] {
  try {
    return readdirSync(dataDir)
      .map(name => Number(/^open56-([1-9]\d{0,6})\.sock$/.exec(name)?.[1]))
      .filter(generation => generation > 0)
      .sort((a, b) => b - a)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A connection to a socket, or undefined when nobody listens there. */
export function connectTo(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    )
  })
}
