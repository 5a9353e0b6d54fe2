import { StringDecoder } from 'node:string_decoder'

/** A command that another process wants run by the server which holds the data folder. */
export type CommandRequest = { command: string; args: readonly string[]; cwd: string }

/** What the server sends back, one JSON value a line: text for stdout, text for stderr, at last the exit code. */
export type CommandAnswer = { out: string } | { err: string } | { exit: number }

/** Where a command's text goes. */
export type CommandIo = { out(text: string): void; err(text: string): void }

const maxLineChars = 1 << 20

export function toLine(value: CommandRequest | CommandAnswer): string {
  return `${JSON.stringify(value)}\n`
}

/** Hands on whole lines as they come, parsed. Throws when one is not JSON or longer than a megabyte. */
export function createLineReader<T>(take: (value: T) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return chunk => {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop()!
    if ([rest, ...lines].some(line => line.length > maxLineChars)) throw new Error('A line is longer than a megabyte')
    for (const line of lines) take(JSON.parse(line) as T)
  }
}
