import type { ImportedArticle } from '../moved/imported.ts'
import type { PageOutcome, PageWarning, ReportedPage } from './import-report.ts'
import type { LeftOutCode } from './left-out.ts'
import type { ListedPage } from './list-pages.ts'
import type { PageFiles } from './page-files.ts'
import type { PageOrigin } from './page-origin.ts'
import type { OldPage } from './read-old-page.ts'

type Fetched = ListedPage & { origin: PageOrigin }
type Wanted = { state: 'draft' | 'published'; channelId?: string; originalKey: string | null }

/** A page that was read, as an article that can be saved. */
export function toArticle(fetched: Fetched, page: OldPage, files: PageFiles, wanted: Wanted): ImportedArticle {
  const { reading, damaged, title, script, indexEntry } = page
  const { file, origin } = fetched
  return {
    sourceKey: origin.key,
    state: wanted.state,
    title,
    body: files.bodyHtml,
    script,
    source: reading.source,
    author: reading.author,
    clicks: reading.clicks,
    publishedAt: reading.publishedAt,
    breadcrumb: reading.breadcrumb ?? [],
    files: files.files,
    cover: files.cover,
    origin: {
      address: origin.address,
      fileKey: wanted.originalKey,
      sha256: origin.sha256,
      capturedAt: file.modifiedAt,
      mirrored: origin.mirrored,
      lostMedia: files.lost,
      damage: reading.repairs.length > 0 ? { damaged, repairs: reading.repairs } : null,
    },
    oldPaths: origin.oldPath === null ? [] : [origin.oldPath],
    ...(wanted.channelId === undefined ? {} : { channelId: wanted.channelId }),
    ...(indexEntry === undefined ? {} : { indexEntry }),
  }
}

/** What the report says of it, before it is saved. */
export function describePage(
  { position, name }: Fetched,
  page: OldPage,
  files: PageFiles,
  article: ImportedArticle,
): ReportedPage {
  const guessed = page.reading.repairs.filter(repair => repair.certainty === 'guessed').length
  const outcome: PageOutcome = {
    position,
    name,
    status: 'read',
    code: null,
    articleId: null,
    title: page.title,
    certain: page.reading.repairs.length - guessed,
    guessed,
    warnings: warningsOf(page, article),
  }
  return { outcome, redirects: article.oldPaths.length, stored: files.files.length, lost: files.lost }
}

function warningsOf({ reading }: OldPage, { channelId, breadcrumb, origin }: ImportedArticle): PageWarning[] {
  const all: Partial<Record<PageWarning, boolean>> = {
    no_title: reading.title === null,
    no_date: reading.publishedAt === null,
    no_channel: channelId === undefined && breadcrumb.length === 0,
    doubly_encoded: reading.mojibake !== null,
    lost_media: origin.lostMedia.length > 0,
    mirrored: origin.mirrored,
  }
  return (Object.keys(all) as PageWarning[]).filter(warning => all[warning])
}

/** A page that does not come in. */
export function leaveOut({ position, name }: Pick<ListedPage, 'position' | 'name'>, code: LeftOutCode): ReportedPage {
  const outcome: PageOutcome = {
    position,
    name,
    status: 'left-out',
    code,
    articleId: null,
    title: '',
    certain: 0,
    guessed: 0,
    warnings: [],
  }
  return { outcome, redirects: 0, stored: 0, lost: [] }
}
