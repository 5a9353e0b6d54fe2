import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFileStore, type FileStore } from '#platform/files/file-store.ts'
import { anyType } from '#platform/files/spool.ts'
import { type Editor, signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { startServer } from '#tests/support/server.ts'

/** A file system of its own in memory, or undefined where this user may not mount one. */
function mountSmallDisk(sizeMb: number): string | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  return folder
}

/** Takes all space that is left; gives back how to free it. */
function fillUp(folder: string): () => void {
  const ballast = join(folder, 'ballast')
  for (const block of [1 << 20, 1 << 12]) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(block), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  return () => rmSync(ballast)
}

async function listKeys(store: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const key of store.list()) keys.push(key)
  return keys
}

const notRun = 'A small disk cannot be mounted here: what happens on a full disk is NOT tested.\n'

test('on a full disk the file store refuses with storage_full and keeps nothing of the file', async context => {
  const disk = mountSmallDisk(1)
  if (!disk) {
    process.stderr.write(notRun)
    return context.skip()
  }
  const store = createFileStore({ dataDir: disk, s3: undefined }, Date.now)
  const picture = Buffer.alloc(2 << 20, 'x')
  await expect(store.put(picture, { maxBytes: 4 << 20, types: anyType })).rejects.toMatchObject({
    code: 'storage_full',
    status: 507,
  })
  expect(await listKeys(store)).toEqual([])
  const kept = await store.put(Buffer.from('small enough'), { maxBytes: 4 << 20, types: anyType })
  expect(await listKeys(store)).toEqual([kept.key])
})

async function saveUntilRefused(editor: Editor): Promise<{ saved: string[]; refusal: string }> {
  const saved: string[] = []
  for (;;) {
    const title = `满盘之前 ${saved.length}`
    try {
      await editor.saveDraft(title)
      saved.push(title)
    } catch (error) {
      return { saved, refusal: String(error) }
    }
  }
}

test.skipIf(postgresUrl)(
  'the embedded database on a full disk refuses; what it acknowledged is there when space is free again',
  async context => {
    const disk = mountSmallDisk(160)
    if (!disk) {
      process.stderr.write(notRun)
      return context.skip()
    }
    const dataDir = join(disk, 'data')
    const server = await startServer({ dataDir })
    const editor = await signInAsEditor(server.address)
    const free = fillUp(disk)
    const { saved, refusal } = await saveUntilRefused(editor)
    expect(refusal).toContain('507')
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    free()
    await server.stop()
    const again = await startServer({ dataDir })
    onTestFinished(async () => void (await again.stop()))
    const reader = await signInAsEditor(again.address)
    await reader.saveDraft('又有空间了')
    for (const title of saved)
      expect(await reader.read(`/desk/articles?q=${encodeURIComponent(title)}`)).toContain(title)
  },
  120_000,
)
