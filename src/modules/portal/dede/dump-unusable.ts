import { type Refused, sayLeftOut } from '../moving-in/left-out.ts'

export type UnusableCode = 'wrong_prefix' | 'no_articles_in_dump' | 'no_dump' | 'not_text' | 'too_many_articles'

/** Files that no site can be read from. `tables` are those that were found, `refused` is what could not be read. */
export class DumpUnusable extends Error {
  readonly code: UnusableCode
  readonly tables: readonly string[]
  readonly refused: readonly Refused[]

  constructor(code: UnusableCode, tables: readonly string[] = [], refused: readonly Refused[] = []) {
    const found = tables.length > 0 ? ` (${tables.slice(0, 60).join(', ')})` : ''
    const unread = refused.map(each => ` ${each.name}: ${sayLeftOut(each.code, 'en')}.`)
    super(`${sayLeftOut(code, 'en')}${found}.${unread.join('')}`)
    this.name = 'DumpUnusable'
    this.code = code
    this.tables = tables
    this.refused = refused
  }
}
