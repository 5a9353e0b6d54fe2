import { SourceUnreadable } from '../moving-in/sources/source.ts'
import type { PageEncoding } from '../reading/encoding.ts'
import type { DumpFile } from './dump-files.ts'
import { decodeValue, judgeEncoding } from './dump-text.ts'
import { createDumpReader, type DumpEvent } from './kernel/dump-reader.ts'
import { judgeEscapes } from './kernel/escapes.ts'
import type { Escapes } from './kernel/marks.ts'
import type { DumpValue } from './kernel/rows.ts'
import { usualColumns } from './usual-columns.ts'

/** How the files of a dump are written. */
export type DumpForm = { encoding: PageEncoding; escapes: Escapes }

/** Something of a dump that could not be read, with its place. */
export type DumpFault = {
  file: string
  code: 'dump_cut' | 'dump_broken' | 'dump_columns' | 'damaged_archive' | 'suspicious_ratio' | 'unreadable'
  table: string | null
  atByte: number
}

/** A row by its columns, valid until the next one is asked for. */
export type DumpRow = {
  table: string
  /** Columns in their order, in lower case. */
  columns: readonly string[]
  bytes(column: string): DumpValue
  /** '' where there is no such column, or NULL in it. */
  text(column: string): string
  /** 0 where there is no number. */
  number(column: string): number
}

const sampleBytes = 1_000_000
const piecePart = 100_000
const charsetSetting = /\bSET NAMES\s+['"]?(\w+)/i

/** Finds out how a dump is written, by parts of it that are not all ASCII. Undefined where it is no text. */
export async function findForm(files: readonly DumpFile[]): Promise<DumpForm | undefined> {
  const parts: Uint8Array[] = []
  let charset: string | undefined
  let gatheredBytes = 0
  for (const file of files) {
    for await (const piece of soundPieces(file)) {
      charset ??= charsetSetting.exec(Buffer.from(piece).toString('latin1', 0, 4000))?.[1]?.toLowerCase()
      const first = piece.findIndex(one => one > 0x7f)
      if (first < 0) continue
      parts.push(piece.slice(first, first + piecePart))
      gatheredBytes += piecePart
      if (gatheredBytes >= sampleBytes) break
    }
    if (gatheredBytes >= sampleBytes) break
  }
  const sample = Buffer.concat(parts)
  const encoding = sample.length === 0 ? 'utf-8' : judgeEncoding(sample)
  if (encoding === undefined) return undefined
  return { encoding, escapes: encoding === 'utf-8' ? 'bytes' : judgeEscapes(sample, charset) }
}

async function* soundPieces(file: DumpFile) {
  try {
    yield* file.pieces()
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error
  }
}

type Given = {
  form: DumpForm
  wants: (table: string, columns: readonly string[] | undefined) => boolean
  /** The name of a table without the prefix, for knowing its columns where the dump does not tell them. */
  plainName: (table: string) => string
  columns: Map<string, readonly string[]>
  faults: DumpFault[]
}

/**
 * The rows of the wanted tables in all files, one after the other. Columns that CREATE TABLE tells go into `columns`,
 * what cannot be read goes into `faults`.
 */
export async function* readRows(files: readonly DumpFile[], given: Given): AsyncGenerator<DumpRow, void, void> {
  for (const file of files) {
    const wants = (table: string, columns: readonly string[] | undefined) =>
      given.wants(table, columns?.map(lower) ?? given.columns.get(table))
    const reader = createDumpReader({ escapes: given.form.escapes, wants })
    const unknown = new Set<string>()
    const fault = (code: DumpFault['code'], table: string | null, atByte: number) =>
      given.faults.push({ file: file.name, code, table, atByte })
    const told = function* (events: readonly DumpEvent[]) {
      for (const event of events) {
        if (event.kind === 'table') given.columns.set(event.table, event.columns.map(lower))
        else if (event.kind === 'cut' || event.kind === 'broken') fault(`dump_${event.kind}`, event.table, event.atByte)
        else if (event.kind === 'row') {
          const columns = columnsOf(event, given)
          if (columns) yield toRow(event, columns, given.form.encoding)
          else if (!unknown.has(event.table)) {
            unknown.add(event.table)
            fault('dump_columns', event.table, event.atByte)
          }
        }
      }
    }
    try {
      for await (const piece of file.pieces()) yield* told(reader.push(piece))
    } catch (error) {
      if (!(error instanceof SourceUnreadable)) throw error
      const code = error.code === 'page_too_large' ? 'unreadable' : error.code
      given.faults.push({ file: file.name, code, table: null, atByte: 0 })
    }
    yield* told(reader.end())
  }
}

type RowEvent = Extract<DumpEvent, { kind: 'row' }>

const lower = (name: string) => name.toLowerCase()

/** The columns that the statement, the dump or the version tells; undefined where none fits. */
function columnsOf({ table, columns, values }: RowEvent, given: Given): readonly string[] | undefined {
  const known = columns?.map(lower) ?? given.columns.get(table)
  const fitting = known?.length === values.length ? known : undefined
  return fitting ?? (columns ? undefined : usualColumns(given.plainName(table), values.length)?.map(lower))
}

function toRow({ table, values }: RowEvent, columns: readonly string[], encoding: PageEncoding): DumpRow {
  const bytes = (column: string) => values[columns.indexOf(column)] ?? null
  const text = (column: string) => {
    const found = bytes(column)
    return found === null ? '' : decodeValue(found, encoding)
  }
  const number = (column: string) => {
    const found = Number(text(column))
    return Number.isFinite(found) ? Math.trunc(found) : 0
  }
  return { table, columns, bytes, text, number }
}
