import { asciiText, broken, byte, type Escapes, incomplete, isLetter } from './marks.ts'
import { type DumpValue, endOfComment, readRow, skipBlank, skipSpace } from './rows.ts'
import { endOfStatement, readCharset, readCreateTable, readInsertHead } from './statements.ts'

/** What a dump says, in its order. `atByte` counts from the beginning of the dump. */
export type DumpEvent =
  | { kind: 'table'; table: string; columns: readonly string[] }
  | { kind: 'charset'; charset: string }
  | { kind: 'row'; table: string; columns: readonly string[] | undefined; values: readonly DumpValue[]; atByte: number }
  /** Something that is no SQL; reading goes on at the next statement. */
  | { kind: 'broken'; table: string | null; atByte: number }
  /** The dump ends within a statement. */
  | { kind: 'cut'; table: string | null; atByte: number }

export type DumpReader = {
  /** Takes the next bytes and gives what is complete with them. Values are valid until the next call. */
  push(chunk: Uint8Array): DumpEvent[]
  /** Says that nothing comes any more. */
  end(): DumpEvent[]
}

type Given = {
  escapes: Escapes
  /** Rows of other tables are passed over. */
  wants: (table: string) => boolean
  /** What is longer without an end counts as broken, so that memory stays bounded. */
  mostHeldBytes?: number
}

/** Statements that a dump can go on with after something broken. */
const statementStart = /^\n(?:INSERT|REPLACE|CREATE|DROP|LOCK|UNLOCK|ALTER|SET|--|\/\*)/i
const longestStart = 10
/** So much of a passing statement is looked at. */
const lookedAt = 200
const defaultMostHeldBytes = 64 * 2 ** 20

/**
 * Reads a dump of MySQL in pieces: what mysqldump, phpMyAdmin and the backup of DedeCMS write. Nothing is run. A dump
 * that is cut is told with its place; after something broken, reading goes on at the next statement.
 */
export function createDumpReader({ escapes, wants, mostHeldBytes = defaultMostHeldBytes }: Given): DumpReader {
  let held: Uint8Array = new Uint8Array()
  let at = 0
  let passedBytes = 0
  let state: 'between' | 'rows' | 'lost' = 'between'
  let insert: { table: string; columns: string[] | undefined; keeps: boolean } | undefined
  let awaitsRow = false
  let events: DumpEvent[] = []

  const place = () => ({ table: state === 'between' ? null : (insert?.table ?? null), atByte: passedBytes + at })
  const lose = () => {
    events.push({ kind: 'broken', ...place() })
    state = 'lost'
  }
  /** Goes to the end of something; false where that is not there yet. */
  const goTo = (end: number): boolean => {
    if (end === incomplete) return false
    if (end === broken) lose()
    else at = end
    return true
  }

  const between = (): boolean => {
    if (held[at] === byte.slash && held[at + 1] === byte.star) {
      const end = endOfComment(held, at)
      if (end > 0) tellCharset(asciiText(held, at, Math.min(end, at + lookedAt)))
      return goTo(end)
    }
    const begin = skipSpace(held, at)
    if (begin !== at) return goTo(begin)
    if (at >= held.length) return false
    if (held[at] === byte.semicolon) return goTo(at + 1)
    if (!isLetter(held[at])) return goTo(broken)
    return /^(?:INSERT|REPLACE)\s/i.test(asciiText(held, at, at + 8)) ? beginInsert() : passStatement()
  }
  const tellCharset = (text: string) => {
    const charset = readCharset(text)
    if (charset !== undefined) events.push({ kind: 'charset', charset })
  }
  const beginInsert = (): boolean => {
    const head = readInsertHead(held, at)
    if (head.end >= 0) {
      insert = { table: head.table, columns: head.columns, keeps: wants(head.table) }
      state = 'rows'
      awaitsRow = true
    }
    return goTo(head.end)
  }
  const passStatement = (): boolean => {
    const end = endOfStatement(held, at, escapes)
    if (end < 0) return false
    if (/^CREATE\s/i.test(asciiText(held, at, at + 7))) {
      const created = readCreateTable(asciiText(held, at, end))
      if (created) events.push({ kind: 'table', ...created })
    } else tellCharset(asciiText(held, at, Math.min(end, at + lookedAt)))
    return goTo(end)
  }

  const rows = (): boolean => {
    const begin = skipBlank(held, at)
    if (begin !== at) return goTo(begin)
    if (at >= held.length) return false
    const code = held[at]
    if (code === byte.open && awaitsRow) return takeRow()
    if (code === byte.comma && !awaitsRow) {
      awaitsRow = true
      return goTo(at + 1)
    }
    if (awaitsRow || (code !== byte.semicolon && !isLetter(code))) return goTo(broken)
    state = 'between'
    return true
  }
  const takeRow = (): boolean => {
    const { table, columns, keeps } = insert!
    const { end, values } = readRow(held, at, escapes, keeps)
    if (end >= 0) {
      awaitsRow = false
      if (keeps) events.push({ kind: 'row', table, columns, values, atByte: passedBytes + at })
    }
    return goTo(end)
  }

  /** Looks for the next statement at the beginning of a line. */
  const lost = (): boolean => {
    for (;;) {
      const line = held.indexOf(byte.newline, at)
      if (line < 0 || held.length - line < longestStart) {
        at = line < 0 ? held.length : line
        return false
      }
      at = line + 1
      if (statementStart.test(asciiText(held, line, line + longestStart))) {
        state = 'between'
        return true
      }
    }
  }

  const steps = { between, rows, lost }
  return {
    push(chunk) {
      events = []
      held = held.length === at ? chunk : joined(held.subarray(at), chunk)
      passedBytes += at
      at = 0
      for (let goesOn = true; goesOn; ) goesOn = steps[state]()
      if (held.length - at > mostHeldBytes) lose()
      return events
    },
    end() {
      events = []
      const rest = asciiText(held, at, at + lookedAt).trim()
      const isOver = state === 'rows' ? rest === '' && !awaitsRow : rest === '' || /^(?:--|#)/.test(rest)
      if (state !== 'lost' && !isOver) events.push({ kind: 'cut', ...place() })
      return events
    },
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
