import type { ComponentChildren } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import { withQuery } from './address.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  /** Numbers: to the right, never broken. */
  numeric?: boolean
  /** The head sorts by `?sort=<key>`, once more turns it round (`-<key>`). */
  sortable?: boolean
}

export type TableProps<Row> = {
  /** Needed where a column sorts. */
  visit?: Visit
  /** What the table shows, said aloud. */
  caption: string
  /** Shows the caption above the table too. */
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The sort in force: `price` or `-price`. */
  sort?: string | undefined
  /** On a phone: each row a card (the first column its title), or the whole table scrolls sideways. */
  phone?: 'cards' | 'scroll'
}

/** A table without boxes. The first column names the row. */
export function Table<Row>(props: TableProps<Row>) {
  const { visit, columns, rows, sort, phone = 'cards' } = props
  return (
    <div
      class={`table-frame table-${phone}`}
      {...(phone === 'scroll' ? { tabIndex: 0, role: 'region', 'aria-label': props.caption } : {})}
    >
      <table>
        <caption class={props.showCaption ? 'table-caption' : 'only-read-aloud'}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Head key={column.key} visit={visit} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={props.rowKey(row)}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isName={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row, isName }: { column: Column<Row>; row: Row; isName: boolean }) {
  const look = column.numeric ? { class: 'number' } : {}
  if (isName)
    return (
      <th scope="row" {...look}>
        {column.cell(row)}
      </th>
    )
  return (
    <td data-label={column.label} {...look}>
      {column.cell(row)}
    </td>
  )
}

function Head<Row>({
  visit,
  column,
  sort,
}: {
  visit: Visit | undefined
  column: Column<Row>
  sort: string | undefined
}) {
  const look = column.numeric ? { class: 'number' } : {}
  if (!column.sortable || !visit)
    return (
      <th scope="col" {...look}>
        {column.label}
      </th>
    )
  const isUp = sort === column.key
  const isDown = sort === `-${column.key}`
  const address = link(visit, withQuery(visit.path, { sort: isUp ? `-${column.key}` : column.key, page: null }))
  return (
    <th scope="col" {...look} {...(isUp || isDown ? { 'aria-sort': isUp ? 'ascending' : 'descending' } : {})}>
      <a class="table-sort" href={address}>
        {column.label}
        <span aria-hidden="true">{isUp ? ' ↑' : isDown ? ' ↓' : ' ↕'}</span>
      </a>
    </th>
  )
}
