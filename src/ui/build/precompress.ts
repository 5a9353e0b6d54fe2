import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(js|css|svg|json)$/

/** Writes a `.gz` and a `.br` beside every text asset of the client build, so that serving compresses nothing. */
export function precompress(): Plugin {
  return {
    name: 'open56-precompress',
    apply: 'build',
    async writeBundle(options) {
      const folder = join(options.dir!, 'assets')
      const names = (await readdir(folder)).filter(name => compressible.test(name))
      await Promise.all(names.map(name => compress(join(folder, name))))
    },
  }
}

async function compress(path: string) {
  const bytes = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }))
}
