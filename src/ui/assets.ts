import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Hashed addresses of what pages load, and where the files lie. */
export type Assets = { folder: string; stylesheet: string; loader: string }

type Chunk = { file: string; isEntry?: boolean }

/** The client build: beside the server build when that runs, below the repository when the sources run. */
const places = [join(import.meta.dirname, '../client'), join(import.meta.dirname, '../../dist/client')]

let found: Assets | undefined

/** The built assets, or undefined before the first `vite build`: pages then come plain, but whole. */
export function findAssets(): Assets | undefined {
  found ??= places.map(readAssets).find(assets => assets !== undefined)
  return found
}

/** Reads the manifest of a client build; undefined where there is none. */
export function readAssets(folder: string): Assets | undefined {
  const manifestPath = join(folder, '.vite/manifest.json')
  if (!existsSync(manifestPath)) return undefined
  const chunks = Object.values(JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>)
  const stylesheet = chunks.find(chunk => chunk.file.endsWith('.css'))
  const loader = chunks.find(chunk => chunk.isEntry)
  if (!stylesheet || !loader)
    throw new Error(`${manifestPath} names no stylesheet or no loader; build the client again`)
  return { folder, stylesheet: `/${stylesheet.file}`, loader: `/${loader.file}` }
}
