import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { createDumpReader, type DumpEvent } from './dump-reader.ts'
import { judgeEscapes } from './escapes.ts'
import type { Escapes } from './marks.ts'

const text = (value: Uint8Array | null) => (value === null ? null : Buffer.from(value).toString())

type Told = { escapes?: Escapes; size?: number; wants?: (table: string) => boolean; mostHeldBytes?: number }

/** Everything that a dump says, read in pieces of a size, its values copied. */
function read(dump: Uint8Array | string, { escapes = 'bytes', size = 7, wants = () => true, ...more }: Told = {}) {
  const bytes = Buffer.from(dump as string)
  const reader = createDumpReader({ escapes, wants, ...more })
  const events: DumpEvent[] = []
  const keep = (told: DumpEvent[]) => {
    for (const one of told)
      events.push(one.kind === 'row' ? { ...one, values: one.values.map(each => each && Buffer.from(each)) } : one)
  }
  for (let at = 0; at < bytes.length; at += size) keep(reader.push(bytes.subarray(at, at + size)))
  keep(reader.end())
  return events
}

const rowsOf = (events: readonly DumpEvent[]) =>
  events.flatMap(one => (one.kind === 'row' ? [{ table: one.table, values: one.values.map(text) }] : []))

test('statements of mysqldump are read: columns, character set, rows of several lines, every kind of value', () => {
  const events = read(`-- MySQL dump 10.13
/*!40101 SET NAMES gbk */;
DROP TABLE IF EXISTS \`dede_archives\`;
CREATE TABLE \`dede_archives\` (
  \`id\` mediumint(8) unsigned NOT NULL DEFAULT '0',
  \`flag\` set('c','h') DEFAULT NULL COMMENT 'a, (b) ;',
  \`price\` decimal(10,2),
  PRIMARY KEY (\`id\`), KEY \`two\` (\`id\`,\`flag\`)
) ENGINE=MyISAM;
LOCK TABLES \`dede_archives\` WRITE;
INSERT INTO \`dede_archives\` VALUES (1,'c','1.50'),
  (2,NULL,-3), /* between */ (3,'it''s "so"',0x4142),(4,_binary 'x\\0y',X'43');
UNLOCK TABLES;
-- Dump completed`)
  expect(events.filter(one => one.kind !== 'row')).toEqual([
    { kind: 'charset', charset: 'gbk' },
    { kind: 'table', table: 'dede_archives', columns: ['id', 'flag', 'price'] },
  ])
  expect(rowsOf(events).map(one => one.values)).toEqual([
    ['1', 'c', '1.50'],
    ['2', null, '-3'],
    ['3', `it's "so"`, 'AB'],
    ['4', 'x\0y', 'C'],
  ])
})

test('a backup of DedeCMS has a statement on each line, with its line ends escaped', () => {
  const events = read(
    "INSERT INTO `dede_arcatt` VALUES('1','h','头条');\r\nINSERT INTO `dede_arcatt` VALUES('2','c','a\\r\\nb');\r\n",
  )
  expect(rowsOf(events).map(one => one.values[2])).toEqual(['头条', 'a\r\nb'])
})

test('a list of columns, a database before the table and other tables are told apart', () => {
  const events = read('REPLACE INTO old.t (`b`, a) VALUES (1,2);INSERT INTO `other` VALUES (1);', {
    wants: table => table === 't',
  })
  expect(events).toMatchObject([{ kind: 'row', table: 't', columns: ['b', 'a'] }])
})

test.each<[Escapes, string]>([
  ['gbk', "('\\x8d\\x5c','a\\\\b')"],
  ['bytes', "('\\x8d\\x5c\\x5c','a\\\\b')"],
])('a character of GBK whose second byte is a backslash is whole, escaped by %s', (escapes, written) => {
  const values = written.replace(/\\x(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const dump = iconv.encode(`INSERT INTO t VALUES ${values};`, 'latin1')
  const [row] = read(dump, { escapes })
  expect(row?.kind === 'row' && row.values.map(each => iconv.decode(Buffer.from(each!), 'gbk'))).toEqual([
    iconv.decode(Buffer.from([0x8d, 0x5c]), 'gbk'),
    'a\\b',
  ])
  expect(judgeEscapes(dump, undefined)).toBe(escapes)
})

test('where no character tells, the character set of the dump says how it was escaped', () => {
  const sample = iconv.encode("'物流'", 'gbk')
  expect([judgeEscapes(sample, 'gbk'), judgeEscapes(sample, 'latin1'), judgeEscapes(sample, undefined)]).toEqual([
    'gbk',
    'bytes',
    'bytes',
  ])
})

test('a dump that is cut keeps what was whole, and says where it ends', () => {
  const events = read("INSERT INTO `t` VALUES (1,'one'),(2,'tw")
  expect(rowsOf(events)).toEqual([{ table: 't', values: ['1', 'one'] }])
  expect(events.at(-1)).toEqual({ kind: 'cut', table: 't', atByte: 33 })
  expect(read("INSERT INTO `t` VALUES (1,'one'),").at(-1)).toMatchObject({ kind: 'cut', table: 't' })
  expect(read("INSERT INTO `t` VALUES (1,'one')")).toHaveLength(1)
})

test('after something broken, reading goes on at the next statement', () => {
  const events = read(
    'INSERT INTO t VALUES (1,oops bad),(2);\nINSERT INTO t VALUES (3);\n<html>\nINSERT INTO t VALUES (4);',
  )
  expect(events.map(one => one.kind)).toEqual(['broken', 'row', 'broken', 'row'])
})

test('what never ends is given up instead of filling the memory', () => {
  const events = read(`INSERT INTO t VALUES ('${'x'.repeat(5000)}`, { mostHeldBytes: 1000, size: 100 })
  expect(events).toMatchObject([{ kind: 'broken', table: 't' }])
})

test('any bytes at all are read to their end without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom<Escapes>('gbk', 'bytes'), (bytes, escapes) => {
      read(bytes, { escapes })
      read(Buffer.concat([Buffer.from('INSERT INTO t VALUES ('), bytes]), { escapes })
    }),
  )
})

test('any values come back as they were, whatever the size of the pieces', () => {
  const value = fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 30 }))
  const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const quoted = (one: string | null) =>
    one === null ? 'NULL' : `'${one.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0').replaceAll('\n', '\\n')}'`
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 40 }), (given, size) => {
      const sound = given.map(row => row.map(one => one?.toWellFormed() ?? null))
      const dump = `INSERT INTO t VALUES ${sound.map(row => `(${row.map(quoted).join(',')})`).join(',')};\n`
      expect(rowsOf(read(dump, { size })).map(one => one.values)).toEqual(sound)
    }),
    { numRuns: 40 },
  )
})
