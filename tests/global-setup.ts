import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './support/chromium.ts'
import { root } from './support/sources.ts'

/** Builds once what is missing, and says loudly when the journeys cannot run. */
export default function setup() {
  const { status } = spawnSync(process.execPath, ['bin/open56', 'help'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The build failed; what it said stands above.')
  if (existsSync(chromiumPath)) return
  const sentence = `There is no Chromium at ${chromiumPath} (set OPEN56_TEST_CHROMIUM): the browser journeys do NOT run.`
  if (process.env.CI === 'true') throw new Error(sentence)
  process.stderr.write(`\n${'!'.repeat(sentence.length)}\n${sentence}\n${'!'.repeat(sentence.length)}\n\n`)
}
