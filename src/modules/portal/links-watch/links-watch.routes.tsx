import { z } from 'zod'
import { download, page, type Route, redirect, route, text } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { csvType, spreadsheetType, toCsv, toSpreadsheet } from '#platform/spreadsheet.ts'
import { showInstant } from '../show.ts'
import { LinksPage } from './links-watch.pages.tsx'
import type { ShownDeadLink } from './links-watch.store.ts'
import type { LinksWatch } from './links-watch.ts'

type Parts = Pick<Platform, 'newId'> & { linksWatch: LinksWatch }

const told = z.object({ told: z.enum(['started', 'still', 'mended']).optional().catch(undefined) })
const oneLink = z.object({ article: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** The links that lead nowhere: list, files of it, looking again. */
export function linksWatchRoutes({ linksWatch, newId }: Parts): Route[] {
  const back = (visit: Visit, what: string) => redirect(`${link(visit, '/desk/links')}?told=${what}`)
  return [
    route({
      method: 'GET',
      path: '/desk/links',
      access: 'portal.write',
      summary: 'Links in published articles that lead nowhere',
      query: told,
      answer: async (visit, { query }) => {
        const shown = await linksWatch.show(visit.site.code)
        const list = { ...shown, told: query.told, asksOutside: linksWatch.asksOutside, once: newId() }
        return page(<LinksPage visit={visit} list={list} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/links/:file',
      access: 'portal.write',
      summary: 'The same as CSV or Excel: `list.csv`, `list.xlsx`',
      params: z.object({ file: z.enum(['list.csv', 'list.xlsx']) }),
      answer: async (visit, { params }) => {
        const { links } = await linksWatch.show(visit.site.code)
        const rows = links.map(row => toCells(visit, row))
        if (params.file === 'list.csv') return text(toCsv(head, rows), csvType)
        return download(await toSpreadsheet(head, rows), spreadsheetType, 'dead-links.xlsx')
      },
    }),
    route({
      method: 'POST',
      path: '/desk/links/walk',
      access: 'portal.write',
      summary: 'Look at all links of the site, in the background',
      perMinute: 6,
      answer: async visit => {
        await linksWatch.start(visit.site.code)
        return back(visit, 'started')
      },
    }),
    route({
      method: 'POST',
      path: '/desk/links/retry',
      access: 'portal.write',
      summary: 'Look at one dead link again',
      body: oneLink,
      perMinute: 30,
      answer: async (visit, { body, onceKey }) => {
        const isDead = await linksWatch.retry(doer(visit, onceKey), visit.site, body.article, body.hash)
        return back(visit, isDead ? 'still' : 'mended')
      },
    }),
  ]
}

const head = ['article', 'title', 'link', 'outside', 'reason', 'since', 'checkedAt', 'times']

function toCells(visit: Visit, row: ShownDeadLink) {
  const article = visit.origin + link(visit, `/a/${row.slug}`, { lang: 'hans' })
  const { title, address, reason, times } = row
  return [
    article,
    title,
    address,
    row.outside ? 'yes' : 'no',
    reason,
    showInstant(row.since),
    showInstant(row.checked_at),
    times,
  ]
}
