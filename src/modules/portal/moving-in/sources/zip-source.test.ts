import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, onTestFinished, test } from 'vitest'
import { makeZip, type ZipEntry } from '#tests/support/zip.ts'
import { defaultLimits } from './source.ts'
import { openZip } from './zip-source.ts'

async function open(entries: readonly ZipEntry[] | Uint8Array, limits = defaultLimits) {
  const folder = mkdtempSync(join(tmpdir(), 'open56-test-'))
  const location = join(folder, 'site.zip')
  writeFileSync(location, entries instanceof Uint8Array ? entries : makeZip(entries))
  const source = await openZip(location, 'site.zip', limits).finally(() => rmSync(folder, { recursive: true }))
  onTestFinished(() => source.close())
  return source
}

const text = async (source: Awaited<ReturnType<typeof open>>, path: string) =>
  Buffer.from(await source.files.get(path)!.read(1_000_000)).toString()

test('the files of an archive are read by their paths, with their names in UTF-8 or GBK', async () => {
  const source = await open([
    { name: 'html/一.html', utf8: true, content: '一' },
    { name: iconv.encode('html/物流园.html', 'gbk'), content: '园' },
    { name: 'html\\2.html', content: '二' },
  ])
  expect([...source.files.keys()]).toEqual(['html/一.html', 'html/物流园.html', 'html/2.html'])
  expect(await text(source, 'html/物流园.html')).toBe('园')
  expect(source).toMatchObject({ name: 'site', refused: [] })
})

test('entries that lead elsewhere, are links, encrypted or twice there are refused by name; the others are read', async () => {
  const source = await open([
    { name: '../../etc/cron.d/x', content: 'x' },
    { name: '/etc/passwd', content: 'x' },
    { name: 'C:\\windows\\x.html', content: 'x' },
    { name: 'a/../../b.html', content: 'x' },
    { name: 'link.html', content: '/etc/passwd', mode: 0o120777 },
    { name: 'secret.html', content: 'x', encrypted: true },
    { name: 'good.html', content: 'good' },
    { name: './good.html', content: 'other' },
  ])
  expect(source.refused).toEqual([
    { name: '../../etc/cron.d/x', code: 'outside_path' },
    { name: '/etc/passwd', code: 'absolute_path' },
    { name: 'C:\\windows\\x.html', code: 'absolute_path' },
    { name: 'a/../../b.html', code: 'outside_path' },
    { name: 'link.html', code: 'symlink' },
    { name: 'secret.html', code: 'encrypted' },
    { name: './good.html', code: 'duplicate_name' },
  ])
  expect([...source.files.keys()]).toEqual(['good.html'])
  expect(await text(source, 'good.html')).toBe('good')
})

test('a bomb is refused, whether it tells its size or lies about it', async () => {
  const zeros = Buffer.alloc(8_000_000)
  const source = await open([
    { name: 'bomb.html', content: zeros },
    { name: 'liar.html', content: zeros, claimedBytes: 100 },
  ])
  expect(source.refused).toEqual([{ name: 'bomb.html', code: 'suspicious_ratio' }])
  await expect(source.files.get('liar.html')!.read(1_000_000)).rejects.toMatchObject({ code: 'damaged_archive' })
})

test('too many files and too much in all are refused from where the limit is passed', async () => {
  const entries = ['a.html', 'b.html', 'c.html'].map(name => ({ name, content: 'ten bytes!' }))
  const few = await open(entries, { maxFiles: 2, maxTotalBytes: 1000 })
  expect(few.refused).toEqual([{ name: 'c.html', code: 'too_many_files' }])
  const small = await open(entries, { maxFiles: 10, maxTotalBytes: 15 })
  expect(small.refused.map(each => each.code)).toEqual(['total_too_large', 'total_too_large'])
})

test('what is no archive, or only its beginning, is refused', async () => {
  await expect(open(Buffer.from('no archive at all'))).rejects.toMatchObject({ code: 'damaged_archive' })
  const whole = makeZip([{ name: 'a.html', content: 'text' }])
  await expect(open(whole.subarray(0, 40))).rejects.toMatchObject({ code: 'damaged_archive' })
})
