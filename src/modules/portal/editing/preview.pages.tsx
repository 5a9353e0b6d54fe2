import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { languageNames } from '#ui/shell/shell.data.ts'
import { Shell } from '#ui/shell/shell.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { deskWords } from '../desk/desk.words.data.ts'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { editingWords } from './editing.words.data.ts'

export type PreviewWidth = 'desk' | 'phone'

type Props = { visit: Visit; articleId: string; title: string; width: PreviewWidth; readIn: Lang }

const phonePx = 360

/** The page of an article as its readers will see it, in a frame: in each language, as wide as a desk or a phone. */
export function PreviewPage({ visit, articleId, title, width, readIn }: Props) {
  const t = speak(editingWords, visit.lang)
  const address = `/desk/articles/${articleId}`
  const above = [{ label: speak(deskWords, visit.lang)('editArticle'), href: link(visit, address) }]
  const to = (to: { readIn: Lang; width: PreviewWidth }) =>
    link(visit, `${address}/preview?in=${to.readIn}&width=${to.width}`)
  const langs = (Object.keys(htmlLang) as Lang[]).map(lang => ({
    href: to({ readIn: lang, width }),
    label: languageNames[lang],
    here: lang === readIn,
  }))
  const widths = (['desk', 'phone'] as const).map(each => ({
    href: to({ readIn, width: each }),
    label: t(each === 'desk' ? 'onDesk' : 'onPhone'),
    here: each === width,
  }))
  const heading = t('previewOf', { title })
  return (
    <Shell visit={visit} title={heading} breadcrumb={deskCrumbs(visit, t('preview'), above)}>
      <PageHead
        title={heading}
        lead={t('previewHint')}
        actions={<ButtonLink href={`${link(visit, address)}?resume=yes`}>{t('backToText')}</ButtonLink>}
      />
      <Row>
        <Tabs label={t('previewLang')} tabs={langs} small />
        <Tabs label={t('previewWidth')} tabs={widths} small />
      </Row>
      <iframe
        class="preview-frame"
        title={t('frame')}
        src={link(visit, `${address}/preview/framed`, { lang: readIn })}
        {...(width === 'phone' ? { width: phonePx } : { width: '100%' })}
      />
    </Shell>
  )
}
