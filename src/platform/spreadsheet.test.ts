import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { toCsv, toSpreadsheet } from './spreadsheet.ts'

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

test('in a CSV a number below zero stays a number, and a text that looks like a formula a text', () => {
  const csv = toCsv(['change'], [[-3.5], ['-3.5'], ['a "b"'], [null]])
  expect(csv).toBe(`\uFEFFchange\r\n-3.5\r\n'-3.5\r\n"a ""b"""\r\n\r\n`)
})
