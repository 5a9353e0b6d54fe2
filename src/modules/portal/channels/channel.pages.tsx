import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Tag } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FilterBar, ListHead } from '#ui/table/list-head.tsx'
import { channelCrumbs } from '../articles/article.pages.tsx'
import { ArticleList } from '../articles/article-list.tsx'
import type { CountsById } from '../figures/counts-line.tsx'
import { channelTitle, showInstant } from '../show.ts'
import { portalWords } from '../words.data.ts'
import type { ChannelRequest, ChannelView } from './channel-lists.ts'
import { lineage } from './channels.ts'

type Props = { visit: Visit; view: ChannelView; counts: CountsById; request: ChannelRequest }

/** The articles of a channel, or of the whole site. */
export function ChannelPage({ visit, view, counts, request }: Props) {
  const t = speak(portalWords, visit.lang)
  const { channel, channels } = view
  const title = channel ? channelTitle(channel, visit) : t('allArticles')
  const path = channelAddress(channel?.path)
  const crumbs = channel ? channelCrumbs(visit, lineage(channels, channel.id)) : channelCrumbs(visit, [], title)
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={crumbs}
      head={
        <link rel="alternate" type="application/rss+xml" title={title} href={link(visit, feedAddress(channel?.path))} />
      }
    >
      <PageHead title={title} />
      <SubChannels visit={visit} view={view} t={t} />
      <Filter visit={visit} view={view} request={request} t={t} />
      <ListHead
        visit={visit}
        total={view.total}
        {...(view.changedAt ? { updated: showInstant(view.changedAt) } : {})}
        exports={[
          { label: 'CSV', path: `${path}.csv` },
          { label: 'Excel', path: `${path}.xlsx` },
          { label: 'JSON', path: `${path}.json` },
        ]}
      />
      {view.articles.length > 0 ? (
        <ArticleList visit={visit} articles={view.articles} counts={counts} />
      ) : (
        <Nothing visit={visit} isFiltered={isFiltered(request)} t={t} />
      )}
      <Pager visit={visit} page={request.page} pages={view.pages} />
      <p class="quiet channel-feed">
        <a href={link(visit, feedAddress(channel?.path))}>{t('feed')}</a>
      </p>
    </Shell>
  )
}

export const channelAddress = (path: string | undefined) => (path === undefined ? '/c/all' : `/c/${path}`)

export const feedAddress = (path: string | undefined) => (path === undefined ? '/rss.xml' : `/c/${path}/rss.xml`)

const isFiltered = ({ year, text }: ChannelRequest) => year !== undefined || Boolean(text)

type PartProps = { visit: Visit; view: ChannelView; t: Say<typeof portalWords> }

function SubChannels({ visit, view, t }: PartProps) {
  const below = view.channels.filter(each => each.parentId === (view.channel?.id ?? null))
  if (below.length === 0) return null
  return (
    <nav aria-label={t('subChannels')} class="sub-channels">
      <Row>
        {below.map(each => (
          <Tag key={each.id} href={link(visit, `/c/${each.path}`)}>
            {channelTitle(each, visit)}
          </Tag>
        ))}
      </Row>
    </nav>
  )
}

function Filter({ visit, view, request, t }: PartProps & { request: ChannelRequest }) {
  const years = view.years.map(year => ({ value: String(year), label: String(year) }))
  return (
    <FilterBar visit={visit} isFiltered={isFiltered(request)}>
      <SelectField
        at="year"
        label={t('filterYear')}
        choices={years}
        none={t('filterAnyYear')}
        value={request.year === undefined ? undefined : String(request.year)}
      />
      <TextField at="q" label={t('filterText')} value={request.text} type="search" maxLength={50} />
    </FilterBar>
  )
}

function Nothing({ visit, isFiltered, t }: { visit: Visit; isFiltered: boolean; t: PartProps['t'] }) {
  if (isFiltered) return <EmptyState title={t('emptyFilter')} why={t('emptyFilterWhy')} />
  return (
    <EmptyState title={t('emptyChannel')} why={t('emptyChannelWhy')}>
      <ButtonLink href={link(visit, channelAddress(undefined))}>{t('backToAll')}</ButtonLink>
    </EmptyState>
  )
}
