import type { DumpReport } from '../dede/dump-report.ts'
import type { PageMedia } from '../reading/index.ts'
import type { LeftOutCode, Refused } from './left-out.ts'
import { isArchiveName, isPageName, type Source } from './sources/source.ts'

/** What became of a page. `read`: it would be imported, but this was a trial. */
export type PageStatus = 'created' | 'changed' | 'unchanged' | 'kept' | 'read' | 'left-out'

/** A page of an import, for the list that an editor goes through. */
export type PageOutcome = {
  position: number
  name: string
  status: PageStatus
  code: LeftOutCode | null
  articleId: string | null
  title: string
  /** Repairs by certainty. */
  certain: number
  guessed: number
  warnings: PageWarning[]
}

/** What an editor should look at. */
export type PageWarning =
  | 'no_title'
  | 'no_date'
  | 'no_channel'
  | 'doubly_encoded'
  | 'lost_media'
  | 'mirrored'
  | 'recycled'
  | 'unreviewed'
  | 'restricted'
  | 'no_body'
  | 'unknown_model'
  | 'other_channels'

export type ImportReport = {
  /** Pages that were found among the files. */
  pages: number
  imported: number
  changed: number
  unchanged: number
  /** Left alone, because a person changed the article here. */
  kept: number
  leftOut: Refused[]
  repairs: { certain: number; guessed: number }
  media: { stored: number; lost: (PageMedia & { name: string })[] }
  redirects: number
  dryRun: boolean
  /** It was stopped before the end; the same import again goes on. */
  stopped: boolean
  seconds: number
  /** What a database of an old site was. */
  dump?: DumpReport
}

/** A page as it went into the report. */
export type ReportedPage = {
  outcome: PageOutcome
  redirects: number
  stored: number
  lost: readonly PageMedia[]
}

/** Adds up what becomes of the pages. */
export function createReport(sources: readonly Source[], pages: number, dryRun: boolean) {
  const counts = { created: 0, changed: 0, unchanged: 0, kept: 0, read: 0, 'left-out': 0 }
  const leftOut: Refused[] = sources.flatMap(source => [...source.refused, ...withoutPages(source)])
  const repairs = { certain: 0, guessed: 0 }
  const media: ImportReport['media'] = { stored: 0, lost: [] }
  const taken = new Set<string>()
  let redirects = 0
  return {
    take(source: Source, paths: readonly string[]) {
      for (const path of paths) taken.add(`${source.name}/${path}`)
    },
    add({ outcome, ...page }: ReportedPage) {
      counts[outcome.status] += 1
      if (outcome.code) leftOut.push({ name: outcome.name, code: outcome.code })
      repairs.certain += outcome.certain
      repairs.guessed += outcome.guessed
      media.stored += page.stored
      media.lost.push(...page.lost.map(lost => ({ name: outcome.name, ...lost })))
      redirects += page.redirects
    },
    leaveOut(refused: readonly Refused[]) {
      leftOut.push(...refused)
    },
    done: () => counts.created + counts.changed + counts.unchanged + counts.kept + counts.read + counts['left-out'],
    finish(stopped: boolean, seconds: number): ImportReport {
      if (!stopped) leftOut.push(...unopenedArchives(sources, taken))
      return {
        pages,
        imported: counts.created + counts.read,
        changed: counts.changed,
        unchanged: counts.unchanged,
        kept: counts.kept,
        leftOut: leftOut.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
        repairs,
        media,
        redirects,
        dryRun,
        stopped,
        seconds,
      }
    },
  }
}

/** A source in which nothing is a page; of single files each by its name. */
function withoutPages({ name, files }: Source): Refused[] {
  const paths = [...files.keys()]
  if (paths.some(isPageName)) return []
  if (name === '') return paths.map(path => ({ name: path, code: 'not_a_page' as const }))
  return [{ name, code: 'no_pages' }]
}

/** Archives inside the sources that no page has as its attachment. */
function unopenedArchives(sources: readonly Source[], taken: ReadonlySet<string>): Refused[] {
  return sources.flatMap(source =>
    [...source.files.keys()]
      .filter(path => source.name !== '' && isArchiveName(path) && !taken.has(`${source.name}/${path}`))
      .map(path => ({ name: path, code: 'nested_archive' as const })),
  )
}
