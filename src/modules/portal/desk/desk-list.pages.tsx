import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { grouped } from '#ui/number/number.ts'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FilterBar, ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { ListedArticle } from '../articles/article-lists.store.ts'
import { type ArticleState, stateNames } from '../articles/article-states.ts'
import { StateBadge } from '../articles/state-badge.tsx'
import { stateSayings } from '../articles/state-words.data.ts'
import type { Channel } from '../channels/channels.store.ts'
import type { ScheduleRow } from '../review/review.tables.ts'
import { Due } from '../schedule/schedule.pages.tsx'
import { channelTitle, showInstant, showPublished } from '../show.ts'
import { deskWords } from './desk.words.data.ts'

type DeskSay = Say<typeof deskWords>

export type DeskList = {
  articles: readonly ListedArticle[]
  total: number
  pages: number
  channels: readonly Channel[]
  /** What is to happen to these articles by itself. */
  schedules: readonly ScheduleRow[]
}

export type DeskFilter = { state: ArticleState | 'any'; channel?: string | undefined; q: string; page: number }

type Props = { visit: Visit; list: DeskList; filter: DeskFilter }

/** All articles of a site for its editors, the ones changed last first. */
export function DeskListPage({ visit, list, filter }: Props) {
  const t = speak(deskWords, visit.lang)
  const isFiltered = filter.state !== 'any' || filter.channel !== undefined || filter.q !== ''
  return (
    <Shell visit={visit} title={t('articles')} breadcrumb={deskCrumbs(visit, t('articles'))}>
      <PageHead
        title={t('articles')}
        actions={
          <ButtonLink href={link(visit, '/desk/articles/new')} tone="primary">
            {t('newArticle')}
          </ButtonLink>
        }
      />
      <Filter visit={visit} list={list} filter={filter} isFiltered={isFiltered} t={t} />
      <ListHead visit={visit} total={list.total} />
      {list.articles.length > 0 ? (
        <Table
          visit={visit}
          caption={t('articles')}
          columns={columns(visit, list, t)}
          rows={list.articles}
          rowKey={article => article.id}
        />
      ) : (
        <EmptyState
          title={t(isFiltered ? 'emptyFilter' : 'emptyTitle')}
          {...(isFiltered ? {} : { why: t('emptyWhy') })}
        />
      )}
      <Pager visit={visit} page={filter.page} pages={list.pages} />
    </Shell>
  )
}

export function deskCrumbs(visit: Visit, here: string, above: readonly { label: string; href: string }[] = []) {
  const t = speak(deskWords, visit.lang)
  return [{ label: t('home'), href: link(visit, '/') }, ...above, { label: here }]
}

function Filter({ visit, list, filter, isFiltered, t }: Props & { isFiltered: boolean; t: DeskSay }) {
  const states = stateNames.map(state => ({
    value: state,
    label: inLang(stateSayings[state], visit.lang),
  }))
  const channels = list.channels.map(channel => ({ value: channel.id, label: channelTitle(channel, visit) }))
  return (
    <FilterBar visit={visit} isFiltered={isFiltered}>
      <SelectField at="state" label={t('state')} choices={states} none={t('anyState')} value={filter.state} />
      <SelectField at="channel" label={t('channel')} choices={channels} none={t('anyChannel')} value={filter.channel} />
      <TextField at="q" label={t('titleHas')} value={filter.q} type="search" maxLength={50} />
    </FilterBar>
  )
}

function columns(visit: Visit, { channels, schedules }: DeskList, t: DeskSay): Column<ListedArticle>[] {
  const channelOf = (id: string | null) => {
    const channel = channels.find(each => each.id === id)
    return channel ? channelTitle(channel, visit) : ''
  }
  return [
    {
      key: 'title',
      label: t('title'),
      cell: article => <a href={link(visit, `/desk/articles/${article.id}`)}>{article.title}</a>,
    },
    {
      key: 'state',
      label: t('state'),
      cell: article => (
        <>
          <StateBadge visit={visit} state={article.state} />
          <Due visit={visit} schedules={schedules.filter(each => each.article_id === article.id)} />
        </>
      ),
    },
    { key: 'channel', label: t('channel'), cell: article => channelOf(article.channel_id) },
    { key: 'published', label: t('published'), cell: article => showPublished(article) },
    { key: 'changed', label: t('changed'), cell: article => showInstant(article.changed_at) },
    { key: 'clicks', label: t('clicks'), cell: article => grouped(article.clicks), numeric: true },
  ]
}
