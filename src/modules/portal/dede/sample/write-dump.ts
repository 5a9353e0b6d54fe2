/** A value of a row; null for NULL. */
export type Cell = string | number | null

export type DumpTable = { name: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] }

/** Tables as mysqldump writes them: many rows in a statement, line ends escaped. */
export function writeDump(tables: readonly DumpTable[], charset: string, rowsAtOnce: number): string {
  const parts = tables.flatMap(each => [
    `DROP TABLE IF EXISTS \`${each.name}\`;\n`,
    createTable(each),
    `LOCK TABLES \`${each.name}\` WRITE;\n`,
    ...chunks(each.rows, rowsAtOnce).map(
      rows => `INSERT INTO \`${each.name}\` VALUES ${rows.map(writeRow).join(',')};\n`,
    ),
    'UNLOCK TABLES;\n',
  ])
  return `-- MySQL dump 10.13\n/*!40101 SET NAMES ${charset} */;\n${parts.join('')}-- Dump completed\n`
}

export function createTable({ name, columns }: DumpTable): string {
  const lines = columns.map(column => `  \`${column}\` text COMMENT 'a, b',`)
  return `CREATE TABLE \`${name}\` (\n${lines.join('\n')}\n  PRIMARY KEY (\`${columns[0]}\`)\n) ENGINE=MyISAM;\n`
}

/** A text between quotes of SQL. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\'"]/g, '\\$&')
    .replaceAll('\0', '\\0')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
}

const writeRow = (row: readonly Cell[]) => `(${row.map(writeCell).join(',')})`

function writeCell(value: Cell): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${escapeText(value)}'`
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
}
