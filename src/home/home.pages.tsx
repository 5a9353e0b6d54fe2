import {
  ArticleList,
  briefingEntry,
  CountsLine,
  channelTitle,
  inScript,
  langOfText,
  showPublished,
  TopicCard,
} from '#modules/portal/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { EntryList } from '#ui/entry-list/entry-list.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { grouped } from '#ui/number/number.ts'
import { NumberCard, NumberRow } from '#ui/number-card/number-card.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import { Schematic } from '#ui/schematic/schematic.tsx'
import { SentenceBox } from '#ui/sentence-box/sentence-box.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ArticleLines } from './article-lines.tsx'
import { Faces } from './faces.tsx'
import type { Home } from './gather.ts'
import { homeWords } from './words.data.ts'

/** What tells a city apart from its namesakes elsewhere: needless on the map of its own province. */
const besideName = / \(.*\)$/

type Props = { visit: Visit; home: Home }
type PartProps = Props & { t: Say<typeof homeWords> }

/** The region's or a city's front page: what is new, where it is, and one box to find the rest. */
export function HomePage({ visit, home }: Props) {
  const t = speak(homeWords, visit.lang)
  const isRegion = visit.sites.children(visit.site.code).length > 0
  const siteName = inLang(visit.site.name, visit.lang)
  return (
    <Shell
      visit={visit}
      title={siteName}
      head={<link rel="alternate" type="application/rss+xml" href={link(visit, '/rss.xml')} title={siteName} />}
    >
      <h1 class="home-title">{siteName}</h1>
      <Stack>
        <Columns shape={2} firstOnRight>
          <Stack close>
            <SentenceBox
              action={link(visit, '/search')}
              name="q"
              label={t('searchLabel')}
              placeholder={t('searchHint')}
              button={t('search')}
              chips={[{ label: t('checkFigures'), action: link(visit, '/figures') }]}
            />
            <ChannelTags {...{ visit, home, t }} />
            <Numbers {...{ visit, home, t }} />
            <Featured {...{ visit, home, t }} />
          </Stack>
          {isRegion ? <RegionMap {...{ visit, home, t }} /> : <Newest {...{ visit, home, t }} full />}
        </Columns>
        {home.faces.length > 0 ? <Faces visit={visit} faces={home.faces} t={t} /> : null}
        <TopicsAndBriefings {...{ visit, home, t }} />
        {home.hasMore ? <ByChannel {...{ visit, home, t }} isRegion={isRegion} /> : null}
      </Stack>
    </Shell>
  )
}

/** Nothing where the site has neither. */
function TopicsAndBriefings({ visit, home, t }: PartProps) {
  const { topics, briefings } = home
  if (topics.length === 0 && briefings.length === 0) return null
  const all = (path: string) => <a href={link(visit, path)}>{t('all')}</a>
  return (
    <Columns shape={2}>
      {topics.length > 0 ? (
        <div>
          <Section title={t('topics')} aside={all('/t')}>
            <Stack close>
              {topics.map(topic => (
                <TopicCard key={topic.id} visit={visit} topic={topic} />
              ))}
            </Stack>
          </Section>
        </div>
      ) : null}
      {briefings.length > 0 ? (
        <div>
          <Section title={t('briefings')} aside={all('/b')}>
            <EntryList entries={briefings.map(briefing => briefingEntry(visit, briefing))} />
          </Section>
        </div>
      ) : null}
    </Columns>
  )
}

/** Cards of unequal height, packed; where the newest already say it all they are left away. */
function ByChannel({ visit, home, t, isRegion }: PartProps & { isRegion: boolean }) {
  return (
    <div class="home-channels">
      {isRegion ? <Newest {...{ visit, home, t }} /> : null}
      {home.channels.map(({ channel, articles }) => (
        <Card key={channel.path} title={channelTitle(channel, visit)} href={link(visit, `/c/${channel.path}`)}>
          <ArticleLines visit={visit} articles={articles} year={home.year} />
        </Card>
      ))}
    </div>
  )
}

function ChannelTags({ visit, home }: PartProps) {
  return (
    <Row>
      {home.channels.slice(0, 5).map(({ channel }) => (
        <a key={channel.path} class="tag" href={link(visit, `/c/${channel.path}`)}>
          {channelTitle(channel, visit)}
        </a>
      ))}
    </Row>
  )
}

/** Sums over the visited site and those below it. */
function Numbers({ visit, home, t }: PartProps) {
  const below = new Set([visit.site, ...visit.sites.children(visit.site.code)].map(site => site.code))
  const sums = home.counts.filter(each => below.has(each.site))
  const sum = (key: 'total' | 'recent' | 'repairs') => sums.reduce((all, each) => all + each[key], 0)
  const basis = (path: string) => ({ href: link(visit, path), label: t('basis') })
  const repaired = home.repaired ? `/a/${home.repaired.slug}/original` : '/about'
  return (
    <NumberRow>
      <NumberCard label={t('published')} value={grouped(sum('total'))} unit={t('articles')} basis={basis('/sitemap')} />
      <NumberCard label={t('lastWeek')} value={grouped(sum('recent'))} unit={t('articles')} basis={basis('/c/all')} />
      <NumberCard label={t('repaired')} value={grouped(sum('repairs'))} unit={t('places')} basis={basis(repaired)} />
    </NumberRow>
  )
}

function Featured({ visit, home, t }: PartProps) {
  const { featured: article, repaired } = home
  if (!article) return <EmptyState title={t('nothing')} why={t('nothingWhy')} />
  const lang = langOfText(article.script, visit.lang)
  const show = (text: string) => inScript(text, article.script, visit)
  return (
    <Card>
      <p class="quiet">
        {[showPublished(article).slice(0, 10), article.source && show(article.source)].filter(Boolean).join(' · ')}
      </p>
      <h2 class="home-featured" lang={lang}>
        <a href={link(visit, `/a/${article.slug}`)}>{show(article.title)}</a>
      </h2>
      <p lang={lang}>{show(article.summary)}</p>
      <CountsLine visit={visit} counts={home.figureCounts.get(article.id)} />
      {repaired?.id === article.id ? (
        <Row>
          <Badge tone="good">{t('repairs', { n: repaired.repairs })}</Badge>
          <a href={link(visit, `/a/${article.slug}/original`)}>{t('oldPage')}</a>
        </Row>
      ) : null}
    </Card>
  )
}

function RegionMap({ visit, home, t }: PartProps) {
  const cities = visit.sites.children(visit.site.code).filter(site => site.tile !== null)
  const countOf = new Map(home.counts.map(each => [each.site, each.total]))
  const most = Math.max(1, ...cities.map(city => countOf.get(city.code) ?? 0))
  const tiles = cities.map(city => {
    const n = countOf.get(city.code) ?? 0
    return {
      ...city.tile!,
      label: inLang(city.region, visit.lang).replace(besideName, ''),
      value: grouped(n),
      href: link(visit, '/', { site: city }),
      weight: n / most,
    }
  })
  const total = cities.reduce((sum, city) => sum + (countOf.get(city.code) ?? 0), 0)
  return (
    <Card title={t('regionMap')}>
      <Schematic visit={visit} title={t('tilesTitle')} tiles={tiles} note={t('tilesNote', { n: grouped(total) })} />
    </Card>
  )
}

function Newest({ visit, home, t, full }: PartProps & { full?: boolean }) {
  return (
    <Card title={t('newest')} aside={<a href={link(visit, '/c/all')}>{t('all')}</a>}>
      {home.newest.length === 0 ? (
        <p class="quiet">{t('nothing')}</p>
      ) : full ? (
        <ArticleList visit={visit} articles={home.newest} counts={home.figureCounts} />
      ) : (
        <ArticleLines visit={visit} articles={home.newest} year={home.year} />
      )}
    </Card>
  )
}
