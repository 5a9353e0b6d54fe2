import { mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startS3Like } from '#tests/support/s3-like-server.ts'
import { type FileStore, isKey } from './file-store.ts'
import { createFolderFiles } from './folder-files.ts'
import { createS3Files } from './s3-files.ts'
import { anyType, clearSpool, receive } from './spool.ts'

const text = { maxBytes: 1000, types: ['text/plain'] }
const s3Like = await startS3Like('secret')
afterAll(() => s3Like.close())

const freshFolder = () => mkdtempSync(join(tmpdir(), 'open56-files-'))
const s3Settings = { endpoint: s3Like.endpoint, bucket: 'bucket', region: 'cn-1', accessKey: 'me', secretKey: 'secret' }
const allKeys = async (files: FileStore) => {
  const keys: string[] = []
  for await (const key of files.list()) keys.push(key)
  return keys
}

const stores: [string, (spool: string) => FileStore][] = [
  ['a folder', spool => createFolderFiles(spool)],
  ['an S3-compatible store', spool => createS3Files(s3Settings, join(spool, 'tmp'))],
]

describe.each(stores)('files in %s', (_, create) => {
  let folder: string
  let files: FileStore
  beforeEach(() => {
    s3Like.objects.clear()
    folder = freshFolder()
    files = create(folder)
  })

  test('what is put can be read and opened, under a key that is its hash', async () => {
    const stored = await files.put(Readable.from(['hello ', 'world']), text)
    expect(stored).toEqual({
      key: 'b9/4d/b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      sizeBytes: 11,
      type: 'text/plain',
    })
    expect(Buffer.from(await files.read(stored.key)).toString()).toBe('hello world')
    const opened = await files.open(stored.key)
    expect(opened.sizeBytes).toBe(11)
    expect((await buffer(opened.stream)).toString()).toBe('hello world')
  })

  test('the same content is stored once, and no temporary file stays', async () => {
    const keys = []
    for (let i = 0; i < 3; i++) keys.push((await files.put(Buffer.from('same'), text)).key)
    expect(new Set(keys).size).toBe(1)
    expect(await allKeys(files)).toEqual([keys[0]])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('content over the limit is refused before all of it has come, and leaves nothing', async () => {
    let sent = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 600
          yield Buffer.alloc(600, 65)
        }
      })(),
    )
    await expect(files.put(endless, text)).rejects.toMatchObject({
      code: 'file_too_large',
      values: { limit: '1000 B' },
    })
    expect(sent).toBeLessThan(60_000)
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
    expect(await allKeys(files)).toEqual([])
  })

  test('content of exactly the limit is taken', async () => {
    expect((await files.put(Buffer.alloc(1000, 65), text)).sizeBytes).toBe(1000)
  })

  test('empty content and content of another type are refused', async () => {
    await expect(files.put(Buffer.alloc(0), text)).rejects.toMatchObject({ code: 'file_empty' })
    await expect(files.put(Buffer.from('<svg xmlns="x">'), text)).rejects.toMatchObject({
      code: 'file_type_refused',
      values: { type: 'SVG', allowed: 'TXT' },
    })
    expect((await files.put(Buffer.from('<svg xmlns="x">'), { maxBytes: 99, types: anyType })).type).toBe(
      'image/svg+xml',
    )
  })

  test('an upload that breaks off stores nothing', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('connection lost')
      })(),
    )
    await expect(files.put(broken, text)).rejects.toThrow('connection lost')
    expect(await allKeys(files)).toEqual([])
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'ab/cd', `ab/cd/${'0'.repeat(64)}`, `00/00/${'0'.repeat(64)}`, ''])(
    'the key %j finds nothing',
    async key => {
      await expect(files.open(key)).rejects.toMatchObject({ code: 'file_not_found' })
      await expect(files.read(key)).rejects.toMatchObject({ code: 'file_not_found' })
    },
  )

  test('the list tells every file', async () => {
    const put = []
    for (const word of ['a', 'b', 'c', 'd', 'e']) put.push((await files.put(Buffer.from(word), text)).key)
    expect((await allKeys(files)).sort()).toEqual(put.sort())
  })
})

test('a key must agree with the folders it names', () => {
  expect(isKey(`ab/cd/abcd${'0'.repeat(60)}`)).toBe(true)
  expect(isKey(`ab/ce/abcd${'0'.repeat(60)}`)).toBe(false)
})

test.skipIf(process.platform !== 'linux')('a full disk is told as storage_full', async () => {
  const path = join(freshFolder(), 'full')
  symlinkSync('/dev/full', path)
  const { asStorageFull } = await import('./spool.ts')
  const error = await receive(Buffer.from('x'), text, path).catch(asStorageFull)
  expect(error).toMatchObject({ code: 'storage_full', status: 507 })
})

test('only temporary files that nobody has written to for a day are cleared', async () => {
  const folder = freshFolder()
  for (const name of ['old.part', 'new.part', 'other']) writeFileSync(join(folder, name), '')
  utimesSync(join(folder, 'old.part'), 1000, 1000)
  utimesSync(join(folder, 'new.part'), 90_000, 90_000)
  await clearSpool(folder, 100_000_000)
  expect(readdirSync(folder).sort()).toEqual(['new.part', 'other'])
})

describe('an S3-compatible store', () => {
  const files = () => createS3Files(s3Settings, freshFolder())

  test('that refuses the signature is an error that names the answer', async () => {
    const wrong = createS3Files({ ...s3Settings, secretKey: 'other' }, freshFolder())
    await expect(wrong.put(Buffer.from('x'), text)).rejects.toThrow('403')
  })

  test('that is full is told as storage_full', async () => {
    s3Like.objects.clear()
    s3Like.answerNext(404, 'NoSuchKey')
    s3Like.answerNext(400, 'QuotaExceeded')
    await expect(files().put(Buffer.from('y'), text)).rejects.toMatchObject({ code: 'storage_full' })
  })

  test('that cannot be reached is told so', async () => {
    const gone = createS3Files({ ...s3Settings, endpoint: 'http://127.0.0.1:9' }, freshFolder())
    await expect(gone.put(Buffer.from('x'), text)).rejects.toMatchObject({
      code: 'file_store_unreachable',
      status: 503,
    })
  })
})
