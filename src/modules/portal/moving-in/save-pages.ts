import type { Doer } from '#platform/access.ts'
import { DatabaseUnavailable } from '#platform/db/connection.ts'
import type { createImports, ImportedArticle, ImportResult } from '../moved/imported.ts'
import type { ReportedPage } from './import-report.ts'
import { leaveOut } from './to-article.ts'

/** Pages of one transaction. */
export const pagesOfBatch = 50

/** A page that can be saved, and what the report says of it. */
export type ReadyPage = { article: ImportedArticle; reported: ReportedPage }

type Imports = Pick<ReturnType<typeof createImports>, 'saveAll'>

/** Saves a batch. Where it is refused, its pages are saved one by one, so that only the bad ones are left out. */
export async function savePages(
  { saveAll }: Imports,
  doer: Doer,
  ready: readonly ReadyPage[],
): Promise<ReportedPage[]> {
  try {
    return settle(
      ready,
      await saveAll(
        doer,
        ready.map(({ article }) => article),
      ),
    )
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    if (ready.length === 1) return [leaveOut(ready[0]!.reported.outcome, 'not_saved')]
    const alone: ReportedPage[] = []
    for (const one of ready) alone.push(...(await savePages({ saveAll }, doer, [one])))
    return alone
  }
}

function settle(ready: readonly ReadyPage[], results: readonly ImportResult[]): ReportedPage[] {
  const bySource = new Map(results.map(result => [result.sourceKey, result]))
  return ready.map(({ article, reported }) => {
    const { outcome: status, articleId } = bySource.get(article.sourceKey)!
    const isNew = status === 'created' || status === 'changed'
    return {
      ...reported,
      outcome: { ...reported.outcome, status, articleId },
      redirects: isNew ? reported.redirects : 0,
    }
  })
}
