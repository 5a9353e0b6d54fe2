import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { grouped } from '#ui/number/number.ts'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ArticleItem } from '../articles/article-list.tsx'
import type { Channel } from '../channels/channels.store.ts'
import type { CountsById } from '../figures/counts-line.tsx'
import type { Piece } from '../kernel/search/highlight.ts'
import { channelTitle } from '../show.ts'
import { portalWords } from '../words.data.ts'
import { countedMatches, rankedMatches, type SearchResult } from './search.ts'

export type Asked = { text: string; channel: string | undefined; year: number | undefined; page: number }

type Props = {
  visit: Visit
  asked: Asked
  result: SearchResult
  counts: CountsById
  channels: readonly Channel[]
  years: readonly number[]
}

/** The search: its form, how many, and what was found with the words marked. */
export function SearchPage({ visit, asked, result, counts, channels, years }: Props) {
  const t = speak(portalWords, visit.lang)
  const title = asked.text ? t('searchOf', { text: asked.text }) : t('searchTitle')
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={[{ label: t('home'), href: link(visit, '/') }, { label: t('searchTitle') }]}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead title={t('searchTitle')} />
      <SearchForm visit={visit} asked={asked} channels={channels} years={years} t={t} />
      {result.hits.length > 0 ? (
        <>
          <p class="list-head">{told(result, t)}</p>
          <ul class="entries plain-list">
            {result.hits.map(({ article, title: marked, excerpt }) => (
              <ArticleItem
                key={article.id}
                visit={visit}
                article={article}
                counts={counts}
                title={<Pieces pieces={marked} />}
                text={<Pieces pieces={excerpt} />}
              />
            ))}
          </ul>
          <Pager visit={visit} page={asked.page} pages={result.pages} />
        </>
      ) : (
        <Nothing text={asked.text} t={t} />
      )}
    </Shell>
  )
}

type PartProps = { t: Say<typeof portalWords> }

function SearchForm({ visit, asked, channels, years, t }: Omit<Props, 'result' | 'counts'> & PartProps) {
  const choices = channels.map(channel => ({ value: channel.path, label: channelTitle(channel, visit) }))
  const yearChoices = years.map(year => ({ value: String(year), label: String(year) }))
  const year = asked.year === undefined ? undefined : String(asked.year)
  return (
    <form class="filter-bar search-bar" action={link(visit, '/search')}>
      <TextField at="q" label={t('searchBox')} value={asked.text} type="search" maxLength={100} />
      <SelectField
        at="channel"
        label={t('searchChannel')}
        choices={choices}
        none={t('searchAnyChannel')}
        value={asked.channel}
      />
      <SelectField at="year" label={t('filterYear')} choices={yearChoices} none={t('filterAnyYear')} value={year} />
      <div class="filter-do">
        <Button tone="primary">{t('searchDo')}</Button>
      </div>
    </form>
  )
}

function told({ total }: SearchResult, t: PartProps['t']): string {
  if (total > countedMatches) return t('searchFoundMany', { n: grouped(countedMatches), shown: rankedMatches })
  if (total > rankedMatches) return t('searchFoundShown', { n: total, shown: rankedMatches })
  return t('searchFound', { n: total })
}

function Nothing({ text, t }: PartProps & { text: string }) {
  if (text === '') return <EmptyState title={t('searchStart')} why={t('searchStartWhy')} />
  return <EmptyState title={t('searchNothing', { text })} why={t('searchNothingWhy')} />
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
}
