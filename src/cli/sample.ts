import { programActor } from '#platform/access.ts'
import { type DatabaseCommand, print, UsageError } from './command.ts'

const verbs = ['load', 'refresh', 'remove'] as const

export const sampleCommand: DatabaseCommand = {
  name: 'sample',
  usage: 'load|refresh|remove|status [--json]',
  summary: 'load the sample region, move its dates to today, or take it away',
  options: { json: { type: 'boolean' } },
  database: true,
  async run([wanted, ...rest], options, io, app) {
    const verb = verbs.find(each => each === wanted)
    if ((!verb && wanted !== 'status') || rest.length > 0) {
      throw new UsageError(`Say what to do with the sample: ${verbs.join(', ')} or status.`)
    }
    const doer = { actor: programActor('sample-command'), site: app.house.sites.top.code }
    const tell = (done: number, all: number) => io.err(`\r${done}/${all} sites${done === all ? '\n' : ''}`)
    if (verb) await app.sample[verb](doer, tell)
    const status = await app.sample.status()
    print(
      io,
      options,
      status,
      () => `The sample is ${status.state}${status.day ? `, counted from ${status.day}` : ''}.\n`,
    )
    return 0
  },
}
