import { TextProofs } from '#modules/figures/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { grouped } from '#ui/number/number.ts'
import type { Channel } from '../channels/channels.store.ts'
import type { ArticleFigures } from '../figures/article-figures.ts'
import type { Damage } from '../moved/origins.store.ts'
import { repairsInForce } from '../moved/repairs.ts'
import type { ArticleView } from '../public/published.ts'
import { inScript, langOfText } from '../script.ts'
import { Share } from '../share/share.tsx'
import { channelTitle, showPublished } from '../show.ts'
import { portalWords } from '../words.data.ts'
import { ArticleList } from './article-list.tsx'
import type { ListedArticle } from './article-lists.store.ts'

type Props = { visit: Visit; view: ArticleView; figures?: ArticleFigures }
type PartProps = Props & { t: Say<typeof portalWords> }

/** Beside an article: its figures proved, where it comes from, and where to read on. */
export function ArticleAside({ visit, view, figures }: Props) {
  const t = speak(portalWords, visit.lang)
  return (
    <aside class="article-aside">
      <Stack>
        {figures ? <TextProofs visit={visit} {...figures} /> : null}
        <Facts visit={visit} view={view} t={t} />
        <ReadOn visit={visit} title={t('related')} articles={view.related} />
        <ReadOn visit={visit} title={t('newest')} articles={view.newest} />
        {view.article.state === 'published' ? <Share visit={visit} path={`/a/${view.article.slug}`} /> : null}
        <Neighbours visit={visit} view={view} t={t} />
      </Stack>
    </aside>
  )
}

function Facts({ visit, view, t }: PartProps) {
  const { article, channels, furtherChannels, origin } = view
  const standsIn = [...channels.slice(-1), ...furtherChannels]
  const shown = (text: string | null) =>
    text ? <span lang={langOfText(article.script, visit.lang)}>{inScript(text, article.script, visit)}</span> : null
  const lost = origin?.lostMedia.length ?? 0
  return (
    <Card title={t('facts')}>
      <Stack close>
        <DefinitionList
          items={[
            [t('factSource'), shown(article.source)],
            [t('factAuthor'), shown(article.author)],
            [t('factPublished'), showPublished(article)],
            [t('factChannel'), standsIn.length > 0 ? <ChannelLinks visit={visit} channels={standsIn} /> : null],
            [t('factClicks'), grouped(article.clicks)],
            [t('factOldPage'), origin?.damage ? <OldPage {...{ visit, view, t }} damage={origin.damage} /> : null],
            [t('factOldAddress'), origin?.address ? <span class="old-address">{origin.address}</span> : null],
          ]}
        />
        {origin?.mirrored ? <p class="quiet">{t('originMirrored')}</p> : null}
        {lost > 0 ? <p class="quiet">{t('originLost', { n: lost })}</p> : null}
      </Stack>
    </Card>
  )
}

/** Channels that show an article, its own first. */
function ChannelLinks({ visit, channels }: { visit: Visit; channels: readonly Channel[] }) {
  return channels.map(channel => (
    <div key={channel.id}>
      <a href={link(visit, `/c/${channel.path}`)}>{channelTitle(channel, visit)}</a>
    </div>
  ))
}

function OldPage({ visit, view, t, damage }: PartProps & { damage: Damage }) {
  return (
    <>
      <a href={link(visit, `/a/${view.article.slug}/original`)}>{t('originLook')}</a>
      <br />
      <span class="quiet">{t('originRepairs', { n: repairsInForce(damage).length })}</span>
    </>
  )
}

function ReadOn({ visit, title, articles }: { visit: Visit; title: string; articles: readonly ListedArticle[] }) {
  if (articles.length === 0) return null
  return (
    <Card title={title}>
      <ArticleList visit={visit} articles={articles} short />
    </Card>
  )
}

function Neighbours({ visit, view, t }: PartProps) {
  const sides = [
    [t('older'), view.older],
    [t('newer'), view.newer],
  ] as const
  if (!view.older && !view.newer) return null
  return (
    <nav class="neighbours" aria-label={t('neighbours')}>
      <Stack close>
        {sides.map(([label, article]) =>
          article ? (
            <p key={label}>
              <span class="quiet">{label}</span>
              <a href={link(visit, `/a/${article.slug}`)} lang={langOfText(article.script, visit.lang)}>
                {inScript(article.title, article.script, visit)}
              </a>
            </p>
          ) : null,
        )}
      </Stack>
    </nav>
  )
}
