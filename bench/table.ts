/** One measured figure. `goal` is what it should reach, in words. */
export type Row = { what: string; value: string; goal?: string; met?: boolean }

/** Prints rows as a table. */
export function printTable(title: string, rows: readonly Row[]) {
  const width = Math.max(...rows.map(row => row.what.length))
  const valueWidth = Math.max(...rows.map(row => row.value.length))
  console.log(`\n${title}`)
  for (const { what, value, goal, met } of rows) {
    const verdict = goal ? `  goal ${goal}${met === undefined ? '' : met ? '  met' : '  MISSED'}` : ''
    console.log(`  ${what.padEnd(width)}  ${value.padStart(valueWidth)}${verdict}`)
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
