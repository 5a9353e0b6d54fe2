import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Refused } from '../left-out.ts'
import { diskFile, openFolder } from './folder-source.ts'
import { defaultLimits, isPageName, type Source, SourceUnreadable } from './source.ts'
import { openZip } from './zip-source.ts'

/**
 * Opens what lies at paths of this machine: folders, zip archives, single pages. What is none of these is in the
 * refused of the last source. Throws the file system's error (`ENOENT`) for a path that is not there.
 */
export async function openPaths(paths: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  const single = new Map<string, ReturnType<typeof diskFile>>()
  const refused: Refused[] = []
  for (const path of paths) {
    const about = await stat(path)
    if (about.isDirectory()) sources.push(await openFolder(path, defaultLimits))
    else if (/\.zip$/i.test(path)) await openArchive(path, sources, refused)
    else if (!isPageName(path)) refused.push({ name: path, code: 'not_a_page' })
    else single.set(path, diskFile(basename(path), path, about.size))
  }
  return [...sources, { name: '', files: single, refused, close: async () => undefined }]
}

async function openArchive(path: string, sources: Source[], refused: Refused[]) {
  try {
    sources.push(await openZip(path, basename(path), defaultLimits))
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error
    refused.push({ name: path, code: error.code })
  }
}
