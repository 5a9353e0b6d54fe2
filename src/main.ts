import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, () => stopping.abort())
// The launcher may have gone before this file was read.
if (process.connected === false) stopping.abort()
// Whoever reads the output may stop reading (`| head`); nothing is left to be said then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

process.exitCode = await runCommand(commands, name, args, {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  cwd: process.cwd(),
  signal: stopping.signal,
})
if (process.connected) process.disconnect()
