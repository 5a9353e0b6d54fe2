import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { toSpreadsheet } from './spreadsheet.ts'

/** The parts of an .xlsx file, which is a zip of XML files, by name. */
async function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes)
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry))
  return parts
}

test('a list becomes an Excel file whose numbers are numbers and whose texts stay texts, also those that look like formulas', async () => {
  const parts = await partsOf(
    await toSpreadsheet(
      ['title', 'clicks'],
      [
        ['=1+1', 3],
        ['<&> 物流', null],
      ],
    ),
  )
  const all = Object.values(parts).join('\n')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>3</v>')
  expect(all).toContain('=1+1')
  expect(all).toContain('&lt;&amp;&gt; 物流')
  expect(all).not.toMatch(/<f[ >]/)
})
