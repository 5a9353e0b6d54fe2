import type { ImportedArticle } from '../moved/imported.ts'
import type { PageOutcome, PageWarning, ReportedPage } from '../moving-in/import-report.ts'
import type { PageFiles } from '../moving-in/page-files.ts'
import type { OldPage } from '../moving-in/read-old-page.ts'
import type { OldRecord } from './records.ts'

/** The flag of what stood at the top of the old home page (头条). */
const headline = 'h'

type Wanted = {
  sourceKey: string
  /** Address under which the old site had it, whole where its host is known. */
  address: string | null
  oldPaths: readonly string[]
  state: 'draft' | 'published'
  breadcrumb: readonly string[]
  channelId: string | undefined
  furtherChannelIds: readonly string[]
}

/** An article of a dump as one that can be saved. What was not for everyone on the old site comes in as a draft. */
export function toImported({ article }: OldRecord, page: OldPage, files: PageFiles, wanted: Wanted): ImportedArticle {
  const { reading, damaged, title, summary, script, indexEntry } = page
  const isPublic = article.standing === 'public'
  return {
    sourceKey: wanted.sourceKey,
    state: isPublic ? wanted.state : 'draft',
    title: title || String(article.id),
    body: files.bodyHtml,
    script,
    summary,
    source: reading.source,
    author: reading.author,
    clicks: article.clicks,
    publishedAt: toInstant(article.publishedAtS),
    breadcrumb: wanted.breadcrumb,
    files: files.files,
    cover: files.cover,
    featured: isPublic && article.flags.includes(headline),
    origin: {
      address: wanted.address,
      fileKey: null,
      sha256: null,
      capturedAt: null,
      mirrored: false,
      ...(isPublic ? {} : { standing: article.standing }),
      lostMedia: files.lost,
      damage: reading.repairs.length > 0 ? { damaged, repairs: reading.repairs } : null,
    },
    oldPaths: wanted.oldPaths,
    ...(wanted.channelId === undefined ? {} : { channelId: wanted.channelId }),
    ...(wanted.furtherChannelIds.length === 0 ? {} : { furtherChannelIds: wanted.furtherChannelIds }),
    ...(indexEntry === undefined ? {} : { indexEntry }),
  }
}

/** What the report says of it, before it is saved. */
export function describeRecord(
  record: OldRecord,
  name: string,
  page: OldPage,
  files: PageFiles,
  imported: ImportedArticle,
): ReportedPage {
  const guessed = page.reading.repairs.filter(repair => repair.certainty === 'guessed').length
  const outcome: PageOutcome = {
    position: record.position,
    name,
    status: 'read',
    code: null,
    articleId: null,
    title: imported.title,
    certain: page.reading.repairs.length - guessed,
    guessed,
    warnings: warningsOf(record, page, imported),
  }
  return { outcome, redirects: imported.oldPaths.length, stored: files.files.length, lost: files.lost }
}

function warningsOf({ article, model, fields }: OldRecord, page: OldPage, imported: ImportedArticle): PageWarning[] {
  const all: Partial<Record<PageWarning, boolean>> = {
    recycled: article.standing === 'recycled',
    unreviewed: article.standing === 'unreviewed',
    restricted: article.standing === 'restricted',
    no_title: page.title === '',
    no_date: imported.publishedAt === null,
    no_channel: imported.breadcrumb.length === 0,
    no_body: fields.length === 0,
    unknown_model: model === undefined,
    other_channels: (imported.furtherChannelIds?.length ?? 0) < article.furtherChannelIds.length,
    doubly_encoded: page.reading.mojibake !== null,
    lost_media: imported.origin.lostMedia.length > 0,
  }
  return (Object.keys(all) as PageWarning[]).filter(warning => all[warning])
}

/** Seconds since 1970 by the clock of China; null for none. */
function toInstant(seconds: number): string | null {
  if (seconds <= 0) return null
  return `${new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`
}
