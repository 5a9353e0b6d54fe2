import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, () => stopping.abort())

process.exitCode = await runCommand(commands, name, args, {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  cwd: process.cwd(),
  signal: stopping.signal,
})
if (process.connected) process.disconnect()
