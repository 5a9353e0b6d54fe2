import { sayLeftOut } from '../moving-in/left-out.ts'

export type UnusableCode = 'wrong_prefix' | 'no_articles_in_dump' | 'no_dump' | 'not_text' | 'too_many_articles'

/** Files that no site can be read from. `tables` are those that were found. */
export class DumpUnusable extends Error {
  readonly code: UnusableCode
  readonly tables: readonly string[]

  constructor(code: UnusableCode, tables: readonly string[] = []) {
    const found = tables.length > 0 ? ` (${tables.slice(0, 60).join(', ')})` : ''
    super(`${sayLeftOut(code, 'en')}${found}.`)
    this.name = 'DumpUnusable'
    this.code = code
    this.tables = tables
  }
}
