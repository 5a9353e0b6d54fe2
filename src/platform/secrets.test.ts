import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { keyFolderFaults, rotateKeys } from './secrets-key-folder.ts'
import { createSecrets, keyIdOf } from './secrets-seal.ts'

const freshFolder = () => join(mkdtempSync(join(tmpdir(), 'open56-keys-')), 'keys')
const mode = (path: string) => statSync(path).mode & 0o777

test('what is sealed opens again, whatever it is, and shows nothing of itself', () => {
  const secrets = createSecrets(freshFolder())
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const sealed = secrets.seal('phone', text)
      expect(secrets.unseal('phone', sealed)).toBe(Buffer.from(text).toString())
      expect(secrets.seal('phone', text)).not.toBe(sealed)
    }),
  )
})

test('a value sealed for one purpose does not open for another, nor after a change of any character', () => {
  const secrets = createSecrets(freshFolder())
  const sealed = secrets.seal('phone', '13800000000')
  expect(() => secrets.unseal('name', sealed)).toThrow('sealed_value_damaged')
  for (let at = sealed.lastIndexOf('.') + 1; at < sealed.length - 1; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    expect(() => secrets.unseal('phone', sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow()
  }
  expect(() => secrets.unseal('phone', '13800000000')).toThrow('sealed_value_damaged')
})

test('the first use makes a key that only its owner can read; the next start opens with the same', () => {
  const folder = freshFolder()
  createSecrets(folder)
  expect(existsSync(folder)).toBe(false)
  const sealed = createSecrets(folder).seal('phone', 'x')
  expect(readdirSync(folder)).toEqual(['master-1.key'])
  expect([mode(folder), mode(join(folder, 'master-1.key'))]).toEqual([0o700, 0o600])
  expect(createSecrets(folder).unseal('phone', sealed)).toBe('x')
})

/** A process that opens each folder that it is told, and answers with a fingerprint from there. */
async function starter() {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'secrets-seal.ts')).href)
  const script = `import { createSecrets } from ${module}
    process.on('message', folder => process.send(createSecrets(folder).fingerprint('x', 'y')))
    process.send('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

test('processes that start at once end with the same key', async () => {
  const starters = await Promise.all([starter(), starter(), starter()])
  for (let round = 0; round < 20; round++) {
    const folder = freshFolder()
    const answers = starters.map(child => once(child, 'message'))
    for (const child of starters) child.send(folder)
    const prints = (await Promise.all(answers)).map(([print]) => print)
    expect(new Set(prints).size).toBe(1)
    expect(readdirSync(folder)).toEqual(['master-1.key'])
  }
})

test('after a rotation the new key seals, the old one still opens, fingerprints stay', () => {
  const folder = freshFolder()
  const before = createSecrets(folder)
  const old = before.seal('phone', 'old')
  const print = before.fingerprint('phone', 'x')
  const newId = rotateKeys(folder)
  const after = createSecrets(folder)
  const fresh = after.seal('phone', 'new')
  expect(keyIdOf(fresh)).toBe(newId)
  expect(keyIdOf(old)).not.toBe(newId)
  expect(after.unseal('phone', old)).toBe('old')
  expect(after.fingerprint('phone', 'x')).toBe(print)
  expect(before.unseal('phone', fresh)).toBe('new')
})

test('a missing key is told by its id, also when another key has its number', () => {
  const folder = freshFolder()
  const secrets = createSecrets(folder)
  const sealed = secrets.seal('phone', 'x')
  const elsewhere = createSecrets(freshFolder())
  expect(() => elsewhere.unseal('phone', sealed)).toThrow(keyIdOf(sealed)!)
  rotateKeys(folder)
  renameSync(join(folder, 'master-1.key'), join(folder, 'lost'))
  const rest = createSecrets(folder)
  expect(() => rest.unseal('phone', sealed)).toThrow('key_missing')
  expect(() => rest.fingerprint('phone', 'x')).toThrow('key_missing')
})

test('a key file that is not a key stops the start and stays as it is', () => {
  const folder = freshFolder()
  rotateKeys(folder)
  writeFileSync(join(folder, 'master-1.key'), 'half')
  expect(() => createSecrets(folder)).toThrow('master-1.key is not a key')
  expect(readFileSync(join(folder, 'master-1.key'), 'utf8')).toBe('half')
})

test('keys that others can read are told', () => {
  const folder = freshFolder()
  expect(keyFolderFaults(folder)).toEqual([])
  rotateKeys(folder)
  expect(keyFolderFaults(folder)).toEqual([])
  chmodSync(join(folder, 'master-1.key'), 0o644)
  expect(keyFolderFaults(folder)).toEqual([expect.stringContaining('master-1.key')])
})

test('fingerprints differ by purpose and by installation', () => {
  const folder = freshFolder()
  const secrets = createSecrets(folder)
  expect(secrets.fingerprint('a', 'x')).toMatch(/^[0-9a-f]{64}$/)
  expect(secrets.fingerprint('a', 'x')).not.toBe(secrets.fingerprint('b', 'x'))
  expect(secrets.fingerprint('a', 'x')).not.toBe(createSecrets(freshFolder()).fingerprint('a', 'x'))
})
