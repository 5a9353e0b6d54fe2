import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mayShowInline, sniffType } from './sniff.ts'

const sniff = (bytes: Uint8Array) =>
  sniffType(async (offset, length) => Buffer.from(bytes.subarray(offset, offset + length)), bytes.length)
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** A zip archive with the named entries, each holding the same compressed words. */
function zipOf(names: string[]): Buffer {
  const content = deflateRawSync(Buffer.from('words '.repeat(50)))
  const locals = names.map(name => {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(content.length, 18)
    header.writeUInt16LE(name.length, 26)
    return Buffer.concat([header, Buffer.from(name), content])
  })
  const central = names.map(name => {
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(name.length, 28)
    return Buffer.concat([header, Buffer.from(name)])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...central, end])
}

/** An OLE file whose directory stands in its third sector. */
function oleWith(stream: string): Buffer {
  const file = Buffer.alloc(512 * 5)
  hex('d0cf11e0a1b11ae1').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(2, 48)
  for (const [i, name] of ['Root Entry', stream].entries()) {
    file.write(name, 512 * 3 + i * 128, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, 512 * 3 + i * 128 + 64)
  }
  return file
}

const office = 'application/vnd.openxmlformats-officedocument'

test.each<[string, Uint8Array, string]>([
  ['a JPEG', hex('ffd8ffe000104a464946'), 'image/jpeg'],
  ['a PNG', hex('89504e470d0a1a0a0000000d'), 'image/png'],
  ['a GIF', Buffer.from('GIF89a....'), 'image/gif'],
  ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['an MP4', Buffer.from('\0\0\0\x20ftypisom'), 'video/mp4'],
  ['a photograph of a phone', Buffer.from('\0\0\0\x24ftypheic'), 'image/heic'],
  ['a WebM', hex('1a45dfa3 9f428681'), 'video/webm'],
  ['an MP3 with a tag', Buffer.from('ID3\x04\0'), 'audio/mpeg'],
  ['a bare MP3', hex('fffb9064'), 'audio/mpeg'],
  ['a zip', zipOf(['a.txt']), 'application/zip'],
  ['a DOCX', zipOf(['[Content_Types].xml', 'word/document.xml']), `${office}.wordprocessingml.document`],
  ['an XLSX', zipOf(['_rels/.rels', '[Content_Types].xml', 'xl/workbook.xml']), `${office}.spreadsheetml.sheet`],
  ['a PPTX', zipOf(['[Content_Types].xml', 'ppt/presentation.xml']), `${office}.presentationml.presentation`],
  ['a zip that only has a folder word/', zipOf(['word/document.xml']), 'application/zip'],
  ['a zip cut off', zipOf(['[Content_Types].xml', 'word/document.xml']).subarray(0, 90), 'application/zip'],
  ['a DOC', oleWith('WordDocument'), 'application/msword'],
  ['an XLS', oleWith('Workbook'), 'application/vnd.ms-excel'],
  ['an OLE file of another kind', oleWith('Other'), 'application/x-ole-storage'],
  ['an OLE file cut off', oleWith('Workbook').subarray(0, 600), 'application/x-ole-storage'],
  ['an HTML page', Buffer.from('\n <!DOCTYPE html><p>'), 'text/html'],
  ['a script', Buffer.from('<script>alert(1)</script>'), 'text/html'],
  ['HTML after a byte order mark', hex('efbbbf3c68746d6c3e'), 'text/html'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), 'image/svg+xml'],
  ['an SVG after an XML line', Buffer.from('<?xml version="1.0"?>\n<!-- x --><svg>'), 'image/svg+xml'],
  ['Chinese in UTF-8', Buffer.from('九江港,吞吐量\n'), 'text/plain'],
  ['Chinese in GB 18030', hex('bec5bdadb8db0a'), 'text/plain'],
  ['UTF-16 with its mark', Buffer.from('\ufeff九江', 'utf16le'), 'text/plain'],
  ['a program', hex('7f454c46020101000000'), 'application/octet-stream'],
])('%s is known by its bytes', async (_, bytes, type) => {
  expect(await sniff(bytes)).toBe(type)
})

test('what can carry script is never shown inline', () => {
  for (const type of ['image/svg+xml', 'text/html', 'application/octet-stream', 'application/zip'])
    expect(mayShowInline(type)).toBe(false)
  expect(mayShowInline('image/png')).toBe(true)
})
