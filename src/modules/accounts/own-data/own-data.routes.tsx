import { download, page, type Route, route } from '#platform/http/route.ts'
import { doer } from '#platform/http/visit.ts'
import { OwnDataPage, ownDataPath } from './own-data.pages.tsx'
import type { OwnData } from './own-data.ts'
import { ownDataHtml } from './own-data-file.tsx'

/** What is kept of the visitor, on a page and as files. */
export function ownDataRoutes({ ownData }: { ownData: OwnData }): Route[] {
  const shared = { method: 'GET', access: 'signed-in' } as const
  return [
    route({
      ...shared,
      path: ownDataPath,
      summary: 'Everything that is kept about oneself',
      answer: async visit => page(<OwnDataPage visit={visit} kinds={await ownData.list(doer(visit))} />),
    }),
    route({
      ...shared,
      path: `${ownDataPath}/file.json`,
      summary: 'Everything that is kept about oneself, as JSON',
      answer: async visit => {
        const bytes = Buffer.from(JSON.stringify(await ownData.toFile(doer(visit)), null, 2))
        return download(bytes, 'application/json', 'my-data.json')
      },
    }),
    route({
      ...shared,
      path: `${ownDataPath}/file.html`,
      summary: 'Everything that is kept about oneself, as one page',
      answer: async visit => {
        const { at } = await ownData.toFile(doer(visit))
        const bytes = ownDataHtml(await ownData.list(doer(visit)), at, visit.lang)
        return download(bytes, 'text/html; charset=utf-8', 'my-data.html')
      },
    }),
  ]
}
