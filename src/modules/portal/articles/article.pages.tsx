import { TextFigures, TextIsland } from '#modules/figures/index.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { grouped } from '#ui/number/number.ts'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import type { Crumb } from '#ui/shell/breadcrumb.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { Channel } from '../channels/channels.store.ts'
import { type ArticleFigures, figureMarks } from '../figures/article-figures.ts'
import { toPlainText } from '../kernel/html/text-nodes.ts'
import type { ArticleRow } from '../portal.tables.ts'
import type { ArticleView } from '../public/published.ts'
import { inScript, langOfText } from '../script.ts'
import { PrintEnd } from '../share/share.tsx'
import { shareWords } from '../share/words.data.ts'
import { channelTitle, showPublished } from '../show.ts'
import { portalWords } from '../words.data.ts'
import { ArticleAside } from './article-aside.tsx'
import { bodyForReader, fileLink } from './article-body.ts'
import { NewsArticleData } from './article-data.tsx'
import { ArticleFoot, type ArticleNotes } from './article-notes.tsx'
import { Attachments } from './attachments.tsx'

type Props = { visit: Visit; view: ArticleView; notes?: ArticleNotes; figures?: ArticleFigures }
type PortalSay = Say<typeof portalWords>

const descriptionLength = 120

/** An article as its readers see it. */
export function ArticlePage({ visit, view, notes, figures }: Props) {
  const t = speak(portalWords, visit.lang)
  const { article, files } = view
  const title = inScript(article.title, article.script, visit)
  const lang = langOfText(article.script, visit.lang)
  const picture = pictureToShare(view)
  const image = picture && visit.origin + fileLink(visit, `/files/${picture.sha256}`)
  const mayEdit = may(visit.actor, 'portal.write', visit.site, visit.sites)
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={channelCrumbs(visit, view.channels, t('text'))}
      description={describe(article, visit)}
      {...(image ? { image } : {})}
      head={<NewsArticleData visit={visit} article={article} image={image} />}
    >
      <Columns shape="text">
        <article>
          <PageHead
            title={<span lang={lang}>{title}</span>}
            meta={<ByLine article={article} visit={visit} t={t} />}
            {...(mayEdit
              ? { actions: <ButtonLink href={link(visit, `/desk/articles/${article.id}`)}>{t('edit')}</ButtonLink> }
              : {})}
          />
          {article.state === 'published' ? null : <Notice tone="warn">{t('onlyEditors')}</Notice>}
          {visit.lang === 'en' ? <Notice>{t('inChinese')}</Notice> : null}
          {figures ? <TextIsland visit={visit} {...figures} /> : null}
          <div lang={lang}>
            <Prose html={bodyForReader(visit, article, view.choices, figures && figureMarks(figures))} />
          </div>
          <Attachments visit={visit} files={files} />
          {figures ? <TextFigures visit={visit} {...figures} /> : null}
          {notes ? <ArticleFoot visit={visit} notes={notes} /> : null}
          <PrintEnd
            visit={visit}
            path={`/a/${article.slug}`}
            when={speak(shareWords, visit.lang)('publishedOn', { when: showPublished(article) })}
          />
        </article>
        <ArticleAside visit={visit} view={view} {...(figures ? { figures } : {})} />
      </Columns>
    </Shell>
  )
}

/** The way to something that stands in a channel. */
export function channelCrumbs(visit: Visit, channels: readonly Channel[], here?: string): Crumb[] {
  const t = speak(portalWords, visit.lang)
  return [
    { label: t('home'), href: link(visit, '/') },
    ...channels.map(channel => ({ label: channelTitle(channel, visit), href: link(visit, `/c/${channel.path}`) })),
    ...(here === undefined ? [] : [{ label: here }]),
  ]
}

/** The picture that stands for the article; where none was chosen, its largest. */
function pictureToShare({ article, files }: ArticleView) {
  const pictures = files.filter(file => file.kind === 'picture').sort((a, b) => b.size_bytes - a.size_bytes)
  return pictures.find(file => file.sha256 === article.cover) ?? pictures[0]
}

function describe({ summary, body, script }: ArticleRow, visit: Visit): string {
  const text = summary || toPlainText(body).replaceAll('\n', ' ').slice(0, descriptionLength)
  return inScript(text, script, visit)
}

function ByLine({ article, visit, t }: { article: ArticleRow; visit: Visit; t: PortalSay }) {
  const { source, author, script } = article
  return (
    <span class="byline">
      <span>{t('time', { when: showPublished(article) })}</span>
      {source ? <span>{t('source', { source: inScript(source, script, visit) })}</span> : null}
      {author ? <span>{t('author', { author: inScript(author, script, visit) })}</span> : null}
      <span>{t('clicks', { n: grouped(article.clicks) })}</span>
    </span>
  )
}
