import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { channelAddress } from '../channels/channel.pages.tsx'
import type { Channel } from '../channels/channels.store.ts'
import { channelTitle } from '../show.ts'
import { titleOf } from '../topics/show-topic.ts'
import type { TopicRow } from '../topics/topics.store.ts'
import { portalWords } from '../words.data.ts'

/** What this site is, who runs it, and how it may be used. */
export function AboutPage({ visit }: { visit: Visit }) {
  const t = speak(portalWords, visit.lang)
  const { sponsor, contact } = visit.foot
  const said = (value: typeof sponsor) => (value ? inLang(value, visit.lang) : t('aboutNobody'))
  return (
    <Shell visit={visit} title={t('aboutTitle')} breadcrumb={crumbs(visit, t('aboutTitle'))}>
      <PageHead title={t('aboutTitle')} lead={t('aboutLead')} />
      <Prose>
        {visit.sample ? <p>{t('aboutSample')}</p> : null}
        <p>{t('aboutLicence')}</p>
        <p>{t('aboutViews')}</p>
        <p>
          <a href="/api/openapi.json">{t('aboutApi')}</a>
        </p>
      </Prose>
      <DefinitionList
        items={[
          [t('aboutSponsor'), said(sponsor)],
          [t('aboutContact'), said(contact)],
          [t('aboutVersionOf'), 'Apache-2.0'],
        ]}
      />
    </Shell>
  )
}

type SitemapProps = { visit: Visit; channels: readonly Channel[]; topics: readonly TopicRow[] }

/** Everything that the site has, for people. */
export function SitemapPage({ visit, channels, topics }: SitemapProps) {
  const t = speak(portalWords, visit.lang)
  const tools = [
    ['/search', t('searchTitle')],
    ['/rss.xml', 'RSS'],
    ['/sitemap.xml', 'sitemap.xml'],
    ['/about', t('aboutTitle')],
  ] as const
  return (
    <Shell visit={visit} title={t('sitemapTitle')} breadcrumb={crumbs(visit, t('sitemapTitle'))}>
      <PageHead title={t('sitemapTitle')} />
      <Columns shape={2}>
        <Section title={t('sitemapChannels')}>
          <ul class="site-map">
            <li>
              <a href={link(visit, channelAddress(undefined))}>{t('allArticles')}</a>
            </li>
            <Branch visit={visit} channels={channels} parentId={null} />
          </ul>
        </Section>
        <div>
          <Section title={t('sitemapParts')}>
            <ul class="site-map">
              {visit.nav.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('sitemapTopics')}>
            <ul class="site-map">
              <li>
                <a href={link(visit, '/b')}>{t('sitemapBriefings')}</a>
              </li>
              <li>
                <a href={link(visit, '/t')}>{t('sitemapAllTopics')}</a>
                {topics.length > 0 ? <TopicLinks visit={visit} topics={topics} /> : null}
              </li>
            </ul>
          </Section>
          <Section title={t('sitemapTools')}>
            <ul class="site-map">
              {tools.map(([path, label]) => (
                <li key={path}>
                  <a href={link(visit, path)}>{label}</a>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('sitemapSites')}>
            <ul class="site-map">
              {visit.sites.all.map(site => (
                <li key={site.code}>
                  <a href={link(visit, '/', { site })}>{inLang(site.name, visit.lang)}</a>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </Columns>
    </Shell>
  )
}

function TopicLinks({ visit, topics }: { visit: Visit; topics: readonly TopicRow[] }) {
  return (
    <ul>
      {topics.map(topic => (
        <li key={topic.id}>
          <a href={link(visit, `/t/${topic.slug}`)}>{titleOf(topic, visit)}</a>
        </li>
      ))}
    </ul>
  )
}

type BranchProps = { visit: Visit; channels: readonly Channel[]; parentId: string | null }

function Branch({ visit, channels, parentId }: BranchProps) {
  return (
    <>
      {channels
        .filter(channel => channel.parentId === parentId)
        .map(channel => (
          <li key={channel.id}>
            <a href={link(visit, `/c/${channel.path}`)}>{channelTitle(channel, visit)}</a>
            {channels.some(each => each.parentId === channel.id) ? (
              <ul>
                <Branch visit={visit} channels={channels} parentId={channel.id} />
              </ul>
            ) : null}
          </li>
        ))}
    </>
  )
}

function crumbs(visit: Visit, here: string) {
  return [{ label: speak(portalWords, visit.lang)('home'), href: link(visit, '/') }, { label: here }]
}
