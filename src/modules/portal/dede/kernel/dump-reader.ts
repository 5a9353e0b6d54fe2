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
  /** Rows of other tables are passed over; `columns` as the statement or the table's own has them, where it told. */
  wants: (table: string, columns: readonly string[] | undefined) => boolean
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
export function createDumpReader(given: Given): DumpReader {
  return new Reading(given)
}

class Reading implements DumpReader {
  private readonly given: Given
  private held: Uint8Array = new Uint8Array()
  private at = 0
  private passedBytes = 0
  private state: 'between' | 'rows' | 'lost' = 'between'
  private insert = { table: '', columns: undefined as string[] | undefined, keeps: false }
  private awaitsRow = false
  private events: DumpEvent[] = []
  private readonly created = new Map<string, readonly string[]>()

  constructor(given: Given) {
    this.given = given
  }

  push(chunk: Uint8Array): DumpEvent[] {
    this.events = []
    this.held = this.held.length === this.at ? chunk : joined(this.held.subarray(this.at), chunk)
    this.passedBytes += this.at
    this.at = 0
    for (let goesOn = true; goesOn; ) goesOn = this[this.state]()
    const { mostHeldBytes = defaultMostHeldBytes } = this.given
    if (this.held.length - this.at > mostHeldBytes) this.lose()
    return this.events
  }

  end(): DumpEvent[] {
    this.events = []
    const rest = asciiText(this.held, this.at, this.at + lookedAt).trim()
    const isOver = this.state === 'rows' ? rest === '' && !this.awaitsRow : rest === '' || /^(?:--|#)/.test(rest)
    if (this.state !== 'lost' && !isOver) this.events.push({ kind: 'cut', ...this.place() })
    return this.events
  }

  private place() {
    return { table: this.state === 'rows' ? this.insert.table : null, atByte: this.passedBytes + this.at }
  }

  private lose() {
    this.events.push({ kind: 'broken', ...this.place() })
    this.state = 'lost'
  }

  /** Goes to the end of something; false where that is not there yet. */
  private goTo(end: number): boolean {
    if (end === incomplete) return false
    if (end === broken) this.lose()
    else this.at = end
    return true
  }

  private between(): boolean {
    const { held, at } = this
    if (held[at] === byte.slash && held[at + 1] === byte.star) {
      const end = endOfComment(held, at)
      if (end > 0) this.tellCharset(end)
      return this.goTo(end)
    }
    const begin = skipSpace(held, at)
    if (begin !== at) return this.goTo(begin)
    if (at >= held.length) return false
    if (held[at] === byte.semicolon) return this.goTo(at + 1)
    if (!isLetter(held[at])) return this.goTo(broken)
    return /^(?:INSERT|REPLACE)\s/i.test(asciiText(held, at, at + 8)) ? this.beginInsert() : this.passStatement()
  }

  private tellCharset(end: number) {
    const charset = readCharset(asciiText(this.held, this.at, Math.min(end, this.at + lookedAt)))
    if (charset !== undefined) this.events.push({ kind: 'charset', charset })
  }

  private beginInsert(): boolean {
    const { table, columns, end } = readInsertHead(this.held, this.at)
    if (end >= 0) {
      this.insert = { table, columns, keeps: this.given.wants(table, columns ?? this.created.get(table)) }
      this.state = 'rows'
      this.awaitsRow = true
    }
    return this.goTo(end)
  }

  private passStatement(): boolean {
    const end = endOfStatement(this.held, this.at, this.given.escapes)
    if (end < 0) return false
    if (/^CREATE\s/i.test(asciiText(this.held, this.at, this.at + 7))) {
      const created = readCreateTable(asciiText(this.held, this.at, end))
      if (created) {
        this.created.set(created.table, created.columns)
        this.events.push({ kind: 'table', ...created })
      }
    } else this.tellCharset(end)
    return this.goTo(end)
  }

  private rows(): boolean {
    const begin = skipBlank(this.held, this.at)
    if (begin !== this.at) return this.goTo(begin)
    if (this.at >= this.held.length) return false
    const code = this.held[this.at]
    if (code === byte.open && this.awaitsRow) return this.takeRow()
    if (code === byte.comma && !this.awaitsRow) {
      this.awaitsRow = true
      return this.goTo(this.at + 1)
    }
    if (this.awaitsRow || (code !== byte.semicolon && !isLetter(code))) return this.goTo(broken)
    this.state = 'between'
    return true
  }

  private takeRow(): boolean {
    const { table, columns, keeps } = this.insert
    const { end, values } = readRow(this.held, this.at, this.given.escapes, keeps)
    if (end >= 0) {
      this.awaitsRow = false
      if (keeps) this.events.push({ kind: 'row', table, columns, values, atByte: this.passedBytes + this.at })
    }
    return this.goTo(end)
  }

  /** Looks for the next statement at the beginning of a line. */
  private lost(): boolean {
    const { held } = this
    for (;;) {
      const line = held.indexOf(byte.newline, this.at)
      if (line < 0 || held.length - line < longestStart) {
        this.at = line < 0 ? held.length : line
        return false
      }
      this.at = line + 1
      if (statementStart.test(asciiText(held, line, line + longestStart))) {
        this.state = 'between'
        return true
      }
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
