import { type FileHandle, mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refusals } from '../errors.ts'
import { fileErrors } from './errors.data.ts'
import { type FileStore, isKey, keyOf } from './file-store.ts'
import { spool } from './spool.ts'

const refuse = refusals(fileErrors)

/** Files in a folder of this machine, `ab/cd/<sha256>`; temporary files beside them, on the same file system. */
export function createFolderFiles(root: string): FileStore {
  const openKey = async (key: string): Promise<FileHandle> => {
    if (!isKey(key)) throw refuse('file_not_found')
    return open(join(root, key), 'r').catch(error => {
      throw isMissing(error) ? refuse('file_not_found') : error
    })
  }
  return {
    put: (content, limits) =>
      spool(content, limits, join(root, 'tmp'), async ({ path, ...about }) => {
        const key = keyOf(about.sha256)
        await moveDurably(path, join(root, key))
        return { key, ...about }
      }),
    async open(key, part) {
      const handle = await openKey(key)
      const { size } = await handle.stat()
      const stream = handle.createReadStream(part ? { start: part.first, end: part.last } : {})
      return { stream, sizeBytes: size }
    },
    async read(key) {
      const handle = await openKey(key)
      await handle.close()
      return readFile(join(root, key))
    },
    list: () => listKeys(root),
  }
}

/** The rename is atomic; syncing the folder makes it outlast a power cut. The same content lands on itself. */
async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(from, to)
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* listKeys(root: string): AsyncGenerator<string> {
  for (const outer of await readdir(root).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(outer)) continue
    for (const inner of await readdir(join(root, outer))) {
      const names = await readdir(join(root, outer, inner))
      yield* names.map(name => `${outer}/${inner}/${name}`).filter(isKey)
    }
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
}
