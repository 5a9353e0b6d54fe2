import type { Source, SourceFile } from '../moving-in/sources/source.ts'

/**
 * Files of several folders and archives as one source. An address of the old site is found in it by its path, or by the
 * end of its path: whoever saved the uploads may have left out folders above them.
 */
export function joinUploads(sources: readonly Source[]): Source {
  const files = new UploadFiles(sources.flatMap(source => [...source.files]))
  return { name: 'uploads', files, refused: [], close: async () => undefined }
}

class UploadFiles extends Map<string, SourceFile> {
  override get(path: string): SourceFile | undefined {
    const steps = path.split('/').filter(Boolean)
    for (let from = 0; from < steps.length; from++) {
      const found = super.get(steps.slice(from).join('/'))
      if (found) return found
    }
    return undefined
  }
}
