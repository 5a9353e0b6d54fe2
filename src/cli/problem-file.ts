import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UnusableProblem } from '#modules/freight/index.ts'
import { type ExitCode, type Io, UsageError } from './command.ts'

/** Reads the text of a file, which a command needs. */
export async function readProblemText(file: string | undefined, io: Io): Promise<string> {
  if (!file) throw new UsageError('Name the file of the problem.')
  return readFile(resolve(io.cwd, file), 'utf8')
}

/** Reads a file of JSON; throws `UnusableProblem` when it is none. */
export async function readProblemFile(file: string | undefined, io: Io): Promise<unknown> {
  const text = await readProblemText(file, io)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnusableProblem(`This is not JSON: ${(error as Error).message}.`)
  }
}

/** Runs the work of a command; a problem that cannot be read is told in a sentence, with exit code 2. */
export async function tellUnusable(file: string | undefined, io: Io, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UnusableProblem)) throw error
    io.err(`${file}: ${error.message}\n`)
    return 2
  }
}
