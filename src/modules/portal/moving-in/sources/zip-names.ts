import iconv from 'iconv-lite'
import type { Entry } from 'yauzl'

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800
/** Info-ZIP's extra field with the name as UTF-8 (APPNOTE 4.6.9): version, CRC-32 of the plain name, the name. */
const unicodePathField = 0x7075

/** The name of an entry; archives made on Chinese Windows carry GBK without saying so. */
export function readEntryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if (generalPurposeBitFlag & utf8Flag) return fileNameRaw.toString('utf8')
  const unicode = extraFields.find(field => field.id === unicodePathField)
  if (unicode && unicode.data.length > 5) return unicode.data.subarray(5).toString('utf8')
  try {
    return utf8.decode(fileNameRaw)
  } catch {
    return iconv.decode(fileNameRaw, 'gb18030')
  }
}
