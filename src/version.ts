import { readFileSync } from 'node:fs'

/** Version of the program, from package.json: two folders up from the built program, one up from the sources. */
export const version = ['../package.json', '../../package.json']
  .map(path => readManifest(new URL(path, import.meta.url)))
  .find(manifest => manifest?.name === 'open56')!.version

function readManifest(path: URL): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
