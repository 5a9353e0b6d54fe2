import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '../badge/badge.tsx'
import { PageHead } from '../page-head/page-head.tsx'
import { SentenceBox } from '../sentence-box/sentence-box.tsx'
import { Shell } from '../shell/shell.tsx'
import { galleryWords } from './gallery.data.ts'
import { GalleryActions } from './gallery-actions.tsx'
import { GalleryForm } from './gallery-form.tsx'
import { GalleryNumbers } from './gallery-numbers.tsx'
import { GalleryStates } from './gallery-states.tsx'

/** Every component in its states on one page, to look at and to test. All that it shows is made up. */
export function Gallery({ visit }: { visit: Visit }) {
  const t = speak(galleryWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      description={t('lead')}
      breadcrumb={[{ label: visit.nav[0]?.label ?? '/', href: link(visit, '/') }, { label: t('title') }]}
      head={<meta name="robots" content="noindex" />}
    >
      <div class="stack gallery">
        <PageHead title={t('title')} lead={t('lead')} actions={<Badge tone="calm">{t('figures', { n: 56 })}</Badge>} />
        <SentenceBox
          action={link(visit, '/gallery')}
          name="say"
          label={t('say')}
          placeholder={t('say')}
          button={t('publish')}
        />
        <GalleryActions visit={visit} t={t} />
        <GalleryNumbers visit={visit} t={t} />
        <GalleryForm visit={visit} t={t} />
        <GalleryStates visit={visit} t={t} />
      </div>
    </Shell>
  )
}
