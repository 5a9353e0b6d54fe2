import { asciiText, broken, byte, type Escapes, incomplete } from './marks.ts'
import { endOfComment } from './rows.ts'
import { endOfString } from './strings.ts'

const name = '(?:`[^`]{1,200}`|[\\w$]{1,200})'
const insertHead = new RegExp(
  `^(?:INSERT|REPLACE)\\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)\\s+)*(?:INTO\\s+)?` +
    `(${name}(?:\\s*\\.\\s*${name})?)\\s*(?:\\(([^()]*)\\)\\s*)?VALUES?\\s*(?=\\()`,
  'i',
)
const createHead = new RegExp(
  `^CREATE\\s+(?:TEMPORARY\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${name}(?:\\s*\\.\\s*${name})?)\\s*\\(`,
  'i',
)
const charsetSetting = /\bSET\s+NAMES\s+['"]?([A-Za-z0-9]+)/i
const keyLine = /^(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK)\b/i
/** Heads are looked for in so many bytes: enough for nearly all, and for any. */
const headWindows = [400, 65_536]

export type InsertHead = { table: string; columns: string[] | undefined; end: number }

/** The table and columns of the INSERT that begins at `from`; `end` is the index of its first row's bracket. */
export function readInsertHead(bytes: Uint8Array, from: number): InsertHead {
  for (const window of headWindows) {
    const found = insertHead.exec(asciiText(bytes, from, from + window))
    if (found) {
      const columns = found[2]?.split(',').map(plainName)
      return { table: plainName(found[1]!), columns, end: from + found[0].length }
    }
  }
  const isCut = bytes.length - from < headWindows.at(-1)!
  return { table: '', columns: undefined, end: isCut ? incomplete : broken }
}

/** A table as its CREATE TABLE has it; undefined for any other statement. */
export function readCreateTable(statement: string): { table: string; columns: string[] } | undefined {
  const head = createHead.exec(statement)
  if (!head) return undefined
  const lines = splitColumns(statement.slice(head[0].length))
  const columns = lines
    .filter(line => line !== '' && !keyLine.test(line))
    .flatMap(line => new RegExp(`^${name}`).exec(line)?.[0] ?? [])
  return { table: plainName(head[1]!), columns: columns.map(plainName) }
}

/** The character set that a statement, or a comment for versions of MySQL, chooses by SET NAMES. */
export function readCharset(statement: string): string | undefined {
  return charsetSetting.exec(statement)?.[1]?.toLowerCase()
}

/** The index behind the semicolon that ends the statement that begins at `from`. */
export function endOfStatement(bytes: Uint8Array, from: number, escapes: Escapes): number {
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === byte.semicolon) return at + 1
    const isQuote = code === byte.quote || code === byte.doubleQuote || code === byte.backquote
    const isComment = code === byte.slash && bytes[at + 1] === byte.star
    if (!isQuote && !isComment) continue
    const end = isQuote ? endOfString(bytes, at, escapes) : endOfComment(bytes, at)
    if (end < 0) return incomplete
    at = end - 1
  }
  return incomplete
}

/** The parts between the commas of a bracket, up to its end; commas within brackets and quotes part nothing. */
function splitColumns(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let part = ''
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote
    else if (/['"]/.test(character)) quote = character
    else if (character === '(') depth += 1
    else if (character === ')' && depth === 0) break
    else if (character === ')') depth -= 1
    if (character === ',' && depth === 0 && quote === '') {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  return [...parts, part.trim()]
}

/** A name without its quotes, and without the database before it. */
function plainName(written: string): string {
  const last = /(?:`([^`]+)`|([\w$]+))\s*$/.exec(written.trim())
  return last?.[1] ?? last?.[2] ?? written.trim()
}
