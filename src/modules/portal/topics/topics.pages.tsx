import { link, may, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { fileLink } from '../articles/article-body.ts'
import { ArticleList } from '../articles/article-list.tsx'
import { PrintEnd, Share } from '../share/share.tsx'
import { showInstant } from '../show.ts'
import { chineseLang, textOf, titleOf } from './show-topic.ts'
import type { SectionView, TopicView } from './topic-pages.ts'
import type { TopicRow } from './topics.store.ts'
import { topicWords } from './topics.words.data.ts'

type TopicSay = Say<typeof topicWords>

/** The topics of a site. */
export function TopicsPage({ visit, topics }: { visit: Visit; topics: readonly TopicRow[] }) {
  const t = speak(topicWords, visit.lang)
  return (
    <Shell visit={visit} title={t('topics')} breadcrumb={topicCrumbs(visit, t)}>
      <PageHead title={t('topics')} lead={t('topicsLead')} />
      {topics.length > 0 ? (
        <div class="topic-cards">
          {topics.map(topic => (
            <TopicCard key={topic.id} visit={visit} topic={topic} />
          ))}
        </div>
      ) : (
        <EmptyState title={t('none')} why={t('noneWhy')} />
      )}
    </Shell>
  )
}

/** A topic as one link: picture, title, beginning of its lead. */
export function TopicCard({ visit, topic }: { visit: Visit; topic: TopicRow }) {
  return (
    <a class="card topic-card" href={link(visit, `/t/${topic.slug}`)}>
      {topic.picture ? <img src={fileLink(visit, `/files/${topic.picture}`)} alt="" loading="lazy" /> : null}
      <strong {...(topic.title_en ? {} : chineseLang(visit.lang))}>{titleOf(topic, visit)}</strong>
      {topic.lead ? (
        <span class="topic-card-lead" {...chineseLang(visit.lang)}>
          {textOf(topic.lead, visit)}
        </span>
      ) : null}
    </a>
  )
}

export function topicCrumbs(visit: Visit, t: TopicSay, here?: string) {
  const topics = { label: t('topics'), ...(here === undefined ? {} : { href: link(visit, '/t') }) }
  return [{ label: t('home'), href: link(visit, '/') }, topics, ...(here === undefined ? [] : [{ label: here }])]
}

/** A topic with its sections. */
export function TopicPage({ visit, view }: { visit: Visit; view: TopicView }) {
  const t = speak(topicWords, visit.lang)
  const { topic, sections } = view
  const title = titleOf(topic, visit)
  const picture = topic.picture && fileLink(visit, `/files/${topic.picture}`)
  const [first, ...rest] = sections
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={topicCrumbs(visit, t, t('thisTopic'))}
      description={textOf(topic.lead, visit)}
      {...(picture ? { image: visit.origin + picture } : {})}
      head={<FeedLink visit={visit} topic={topic} title={title} />}
    >
      {topic.state === 'published' ? null : <Notice tone="warn">{t('onlyEditors')}</Notice>}
      <Hero visit={visit} topic={topic} picture={picture} t={t} />
      {sections.length > 1 ? <SectionTags visit={visit} sections={sections} t={t} /> : null}
      {first ? <TopicSection visit={visit} view={first} t={t} /> : null}
      {rest.length > 0 ? (
        <div class="topic-sections">
          {rest.map(each => (
            <TopicSection key={each.section.id} visit={visit} view={each} short t={t} />
          ))}
        </div>
      ) : null}
      {topic.state === 'published' ? (
        <div class="topic-share">
          <Share visit={visit} path={`/t/${topic.slug}`} />
        </div>
      ) : null}
      <PrintEnd visit={visit} path={`/t/${topic.slug}`} when={t('updated', { when: changedDay(topic) })} />
      <p class="quiet topic-feed">
        <a href={link(visit, `/t/${topic.slug}/rss.xml`)}>{t('feed')}</a>
      </p>
    </Shell>
  )
}

function FeedLink({ visit, topic, title }: { visit: Visit; topic: TopicRow; title: string }) {
  return (
    <link rel="alternate" type="application/rss+xml" href={link(visit, `/t/${topic.slug}/rss.xml`)} title={title} />
  )
}

const changedDay = (topic: TopicRow) => showInstant(topic.changed_at).slice(0, 10)

type HeroProps = { visit: Visit; topic: TopicRow; picture: string | null; t: TopicSay }

function Hero({ visit, topic, picture, t }: HeroProps) {
  const mayEdit = may(visit.actor, 'portal.write', visit.site, visit.sites)
  return (
    <div class={picture ? 'topic-hero topic-hero-pictured' : 'topic-hero'}>
      <div class="topic-hero-words">
        <p class="topic-kicker">{t('topics')}</p>
        <h1 {...(topic.title_en ? {} : chineseLang(visit.lang))}>{titleOf(topic, visit)}</h1>
        {topic.lead ? (
          <p class="topic-lead" {...chineseLang(visit.lang)}>
            {textOf(topic.lead, visit)}
          </p>
        ) : null}
        <p class="quiet">{t('updated', { when: changedDay(topic) })}</p>
        {mayEdit ? <ButtonLink href={link(visit, `/desk/topics/${topic.id}`)}>{t('edit')}</ButtonLink> : null}
      </div>
      {picture ? <img src={picture} alt="" /> : null}
    </div>
  )
}

function SectionTags({ visit, sections, t }: { visit: Visit; sections: readonly SectionView[]; t: TopicSay }) {
  return (
    <nav class="topic-tags" aria-label={t('sections')}>
      <Row>
        {sections.map(({ section }) => (
          <a key={section.id} class="tag" href={`#s-${section.id}`}>
            {titleOf(section, visit)}
          </a>
        ))}
      </Row>
    </nav>
  )
}

type SectionProps = { visit: Visit; view: SectionView; short?: boolean; t: TopicSay }

function TopicSection({ visit, view, short, t }: SectionProps) {
  const { section, channel, articles } = view
  const more = channel ? <a href={link(visit, `/c/${channel.path}`)}>{t('more')}</a> : null
  return (
    <Card title={titleOf(section, visit)} id={`s-${section.id}`} aside={more}>
      {articles.length > 0 ? (
        <ArticleList visit={visit} articles={articles} {...(short ? { short } : {})} />
      ) : (
        <p class="quiet">{t('emptySection')}</p>
      )}
    </Card>
  )
}
