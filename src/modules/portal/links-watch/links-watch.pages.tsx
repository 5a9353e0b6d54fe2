import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { showInstant } from '../show.ts'
import type { ShownDeadLink, WalkRow } from './links-watch.store.ts'
import { linkWords } from './words.data.ts'

type LinkSay = Say<typeof linkWords>

export type LinkList = {
  links: readonly ShownDeadLink[]
  walk: WalkRow | undefined
  asksOutside: boolean
  /** What was just done. */
  told: 'started' | 'still' | 'mended' | undefined
  once: string
}

const exports = [
  { label: 'CSV', path: '/desk/links/list.csv' },
  { label: 'Excel', path: '/desk/links/list.xlsx' },
]

/** The links in published articles that lead nowhere: in which article, why, since when. */
export function LinksPage({ visit, list }: { visit: Visit; list: LinkList }) {
  const t = speak(linkWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        meta={walkLine(list.walk, t)}
        actions={
          <Form visit={visit} action={link(visit, '/desk/links/walk')} once={`walk-${list.once}`}>
            <Button tone="primary">{t('start')}</Button>
          </Form>
        }
      />
      {list.told ? <Notice tone={list.told === 'still' ? 'warn' : 'good'}>{t(list.told)}</Notice> : null}
      {list.asksOutside ? null : <Notice>{t('outsideOff')}</Notice>}
      {list.links.length > 0 ? (
        <>
          <ListHead visit={visit} total={list.links.length} exports={exports} />
          <Table
            visit={visit}
            caption={t('title')}
            columns={columns(visit, list.once, t)}
            rows={list.links}
            rowKey={row => row.article_id + row.address_hash}
          />
        </>
      ) : null}
      {list.links.length === 0 && list.walk ? <EmptyState title={t('none')} why={t('noneWhy')} /> : null}
    </Shell>
  )
}

function walkLine(walk: WalkRow | undefined, t: LinkSay): string {
  if (!walk) return t('neverWalked')
  const { walked_at, articles, inside, outside, skipped } = walk
  return t('walked', { when: showInstant(walked_at), articles, inside, outside, skipped })
}

function columns(visit: Visit, once: string, t: LinkSay): Column<ShownDeadLink>[] {
  const retry = (row: ShownDeadLink) => (
    <Form visit={visit} action={link(visit, '/desk/links/retry')} once={`${row.address_hash.slice(0, 12)}-${once}`}>
      <input type="hidden" name="article" value={row.article_id} />
      <input type="hidden" name="hash" value={row.address_hash} />
      <Button small>{t('retry')}</Button>
    </Form>
  )
  return [
    {
      key: 'article',
      label: t('article'),
      cell: row => <a href={link(visit, `/desk/articles/${row.article_id}`)}>{row.title}</a>,
    },
    { key: 'address', label: t('address'), cell: row => <span class="old-address">{row.address}</span> },
    { key: 'reason', label: t('reason'), cell: row => t(row.reason) },
    { key: 'since', label: t('since'), cell: row => showInstant(row.since).slice(0, 10) },
    { key: 'checked', label: t('checked'), cell: row => showInstant(row.checked_at) },
    { key: 'times', label: t('times'), cell: row => row.times, numeric: true },
    { key: 'retry', label: '', cell: retry },
  ]
}
