import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigError, readConfig } from './config.ts'

const sentencesOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
  } catch (error) {
    return (error as ConfigError).sentences
  }
  return []
}

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toMatchObject({
    port: 5600,
    host: 'localhost',
    sample: true,
    roles: ['web', 'worker', 'gateway'],
  })
})

test('each mistake has its sentence, and all are told at once', () => {
  const sentences = sentencesOf({
    OPEN56_PORT: '99999',
    OPEN56_SAMPLE: 'yes',
    OPEN56_PROT: '1',
    DATABASE_URL: 'mysql://x',
  })
  expect(sentences.map(sentence => sentence.split(':')[0])).toEqual([
    'OPEN56_PROT',
    'OPEN56_PORT',
    'OPEN56_SAMPLE',
    'DATABASE_URL',
  ])
})

test('settings that contradict each other are refused', () => {
  expect(sentencesOf({ OPEN56_FILES: 's3' })).toHaveLength(4)
  expect(sentencesOf({ OPEN56_TLS_CERT: 'a.pem' })).toHaveLength(1)
})

test('a file gives settings, the environment wins over it', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'open56-')), 'config.json')
  writeFileSync(path, JSON.stringify({ OPEN56_PORT: 7000, OPEN56_LOG: 'warn' }))
  expect(readConfig({ OPEN56_CONFIG: path, OPEN56_PORT: '7001' })).toMatchObject({ port: 7001, log: 'warn' })
})

test('a file that is missing or not JSON is named', () => {
  expect(sentencesOf({ OPEN56_CONFIG: '/nowhere/x.json' })[0]).toContain('/nowhere/x.json')
})
