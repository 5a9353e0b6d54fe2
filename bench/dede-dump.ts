import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import iconv from 'iconv-lite'
import { actors, deeds, places, purposes } from './old-pages.lexicon.ts'

const channelCount = 12
const rowsOfStatement = 20
const archiveColumns =
  'id typeid typeid2 sortrank flag ismake channel arcrank click money title shorttitle color writer source litpic pubdate senddate mid keywords lastpost scores goodpost badpost voteid notpost description filename dutyadmin tackid mtype weight'

/** Writes the dump of a site that never was, in GBK, as mysqldump does. Gives the old addresses of its articles. */
export async function writeDump(path: string, count: number): Promise<{ addresses: string[]; sizeBytes: number }> {
  const stream = createWriteStream(path)
  let sizeBytes = 0
  const write = async (text: string) => {
    const bytes = iconv.encode(text, 'gbk')
    sizeBytes += bytes.length
    if (!stream.write(bytes)) await once(stream, 'drain')
  }
  const ids = Array.from({ length: count }, (_, n) => n + 1)
  await write('-- MySQL dump 10.13\n/*!40101 SET NAMES gbk */;\n')
  await writeTable(write, 'dede_addonarticle', 'aid typeid body redirecturl templet userip', ids, id => [
    id,
    channelOf(id),
    bodyOf(id),
    '',
    '',
    '127.0.0.1',
  ])
  await writeTable(write, 'dede_archives', archiveColumns, ids, archiveOf)
  await write(
    createTable('dede_arctype', 'id reid typename typedir isdefault defaultname ispart namerule namerule2 sortrank'),
  )
  for (let id = 1; id <= channelCount; id++) {
    const rules = "'{typedir}/{Y}/{M}{D}/{aid}.html','{typedir}/list_{tid}_{page}.html'"
    await write(
      `INSERT INTO \`dede_arctype\` VALUES (${id},0,'${places[id - 1]}動態','{cmspath}/a/c${id}',1,'index.html',0,${rules},50);\n`,
    )
  }
  stream.end()
  await once(stream, 'finish')
  const addresses = ids.flatMap(id => [`/a/c${channelOf(id)}/${dayOf(id)}/${id}.html`, `/plus/view.php?aid=${id}`])
  return { addresses, sizeBytes }
}

type Cell = string | number

async function writeTable(
  write: (text: string) => Promise<void>,
  table: string,
  columns: string,
  ids: readonly number[],
  row: (id: number) => Cell[],
) {
  await write(createTable(table, columns))
  for (let from = 0; from < ids.length; from += rowsOfStatement) {
    const rows = ids.slice(from, from + rowsOfStatement).map(id => `(${row(id).map(cell).join(',')})`)
    await write(`INSERT INTO \`${table}\` VALUES ${rows.join(',')};\n`)
  }
}

const createTable = (table: string, columns: string) =>
  `CREATE TABLE \`${table}\` (\n${columns
    .split(' ')
    .map(column => `  \`${column}\` text`)
    .join(',\n')}\n) ENGINE=MyISAM;\n`

const cell = (value: Cell) =>
  typeof value === 'number' ? String(value) : `'${value.replace(/[\\'"]/g, '\\$&').replaceAll('\n', '\\n')}'`

const pick = <T>(from: readonly T[], seed: number): T => from[seed % from.length]!
const channelOf = (id: number) => (id % channelCount) + 1
const sentAtS = (id: number) => Date.UTC(2010 + (id % 12), id % 12, (id % 28) + 1, 4) / 1000

function dayOf(id: number): string {
  const [year, month, day] = new Date(sentAtS(id) * 1000).toISOString().slice(0, 10).split('-')
  return `${year}/${month}${day}`
}

const sentence = (id: number, n: number) =>
  `${pick(places, id + n)}${pick(actors, id * 3 + n)}${pick(deeds, id * 7 + n)}，${pick(purposes, id + n * 5)}；第${id}號，增長${(id + n) % 30}.${n % 10}%。`

function bodyOf(id: number): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_, n) => `<p style="text-indent:2em">${[0, 1, 2].map(k => sentence(id, n * 3 + k)).join('')}</p>`,
  )
  const link = `<p><a href="/a/c${channelOf(id - 1 || 1)}/${dayOf(id - 1 || 1)}/${id - 1 || 1}.html">上一篇</a></p>`
  return `${paragraphs.join('\n')}\n${link}`
}

function archiveOf(id: number): Cell[] {
  const title = `${pick(places, id)}${pick(actors, id * 3)}${pick(deeds, id * 7)}（第${id}期）`
  const head = [id, channelOf(id), '0', sentAtS(id), 'c', 1, 1, 0, id % 900, 0, title, '', '', '示例作者', '示例報', '']
  return [...head, sentAtS(id), sentAtS(id), 1, '', 0, 0, 0, 0, 0, 0, sentence(id, 0), '', 1, 0, 0, 0]
}
