import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'

/** A published article with a PNG of its own, and the address of that picture. */
async function publishedPicture() {
  const app = await createTestApp()
  const doer = { actor: programActor('test'), site: '360000' }
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(1000, 7)])
  const draft = {
    title: '图',
    summary: '',
    body: '<p>文</p>',
    source: '',
    author: '',
    channelId: null,
    script: 'hans' as const,
    featured: false,
  }
  const { id } = await app.portal.saveDraft(doer, draft)
  const { key, ...stored } = await app.house.files.put(bytes, { maxBytes: 10_000, types: ['image/png'] })
  await app.portal.attachFile(doer, id, { ...stored, fileKey: key, kind: 'picture', name: '图 1.png' })
  await app.portal.admit(doer, id)
  const url = `/files/${stored.sha256}`
  return { bytes, ask: (headers: Record<string, string> = {}) => app.server.inject({ url, headers }) }
}

test('a file comes whole, with its name, and with 304 when nothing changed', async () => {
  const { ask, bytes } = await publishedPicture()
  const { statusCode, headers, rawPayload } = await ask()
  expect([statusCode, headers['accept-ranges'], rawPayload.equals(bytes)]).toEqual([200, 'bytes', true])
  expect(headers['content-disposition']).toContain('%E5%9B%BE%201.png')
  expect((await ask({ 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
})

test('a part of it is answered with 206: from the front, the middle, the end', async () => {
  const { ask, bytes } = await publishedPicture()
  const size = bytes.length
  for (const [range, first, last] of [
    ['0-7', 0, 7],
    ['10-19', 10, 19],
    [`${size - 5}-`, size - 5, size - 1],
    ['-5', size - 5, size - 1],
    ['1000-99999', 1000, size - 1],
  ] as const) {
    const answer = await ask({ range: `bytes=${range}` })
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([206, `bytes ${first}-${last}/${size}`])
    expect(answer.rawPayload.equals(bytes.subarray(first, last + 1))).toBe(true)
  }
})

test('a part that is not there is refused with the size; a part of another version gives the whole', async () => {
  const { ask, bytes } = await publishedPicture()
  const beyond = await ask({ range: 'bytes=99999-' })
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes.length}`])
  expect((await ask({ range: 'bytes=0-7', 'if-range': '"other"' })).statusCode).toBe(200)
})
