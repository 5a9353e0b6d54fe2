import writeExcelFile from 'write-excel-file/node'

export const csvType = 'text/csv; charset=utf-8'
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Cell = string | number | null

/** A list as one sheet of an Excel file (.xlsx): the head in bold, texts as texts, never as formulas. */
export async function toSpreadsheet(head: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const headCells = head.map(value => ({ value, fontWeight: 'bold' as const }))
  const cells = rows.map(row => row.map(toCell))
  return writeExcelFile([headCells, ...cells], { stickyRowsCount: 1 }).toBuffer()
}

function toCell(value: Cell) {
  if (value === null) return null
  return typeof value === 'number' ? { type: Number, value } : { type: String, value }
}

/** A list as CSV (RFC 4180) with a byte order mark, which Excel needs to read it as UTF-8. */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map(row => row.map(toCsvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept a text, a number below zero a number. */
function toCsvCell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
