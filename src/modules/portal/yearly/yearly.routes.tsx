import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { toLocalDay } from '#platform/clock.ts'
import { download, page, type Route, route, text } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { type Cell, csvType, spreadsheetType, toCsv, toSpreadsheet } from '#platform/spreadsheet.ts'
import { channelTitle } from '../show.ts'
import { yearlyWords } from './words.data.ts'
import { YearlyPage } from './yearly.pages.tsx'
import type { Yearly, YearlyReport } from './yearly.ts'

/** The first year whose rules we have. */
const firstYear = 2020

const yearQuery = z.object({ year: z.coerce.number().int().min(firstYear).max(2200).optional().catch(undefined) })

/** Figures for the yearly report of a government website. */
export function yearlyRoutes({ yearly, clock }: { yearly: Yearly; clock: Clock }): Route[] {
  const thisYear = () => Number(toLocalDay(clock()).slice(0, 4))
  return [
    route({
      method: 'GET',
      path: '/desk/yearly',
      access: 'portal.write',
      summary: 'Figures of a year for the yearly report',
      query: yearQuery,
      answer: async (visit, { query }) => {
        const report = await yearly(visit.site.code, query.year ?? thisYear())
        const years = Array.from({ length: thisYear() - firstYear + 1 }, (_, ago) => thisYear() - ago)
        return page(<YearlyPage visit={visit} report={report} years={years} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/yearly/:file',
      access: 'portal.write',
      summary: 'The same as CSV or Excel: `report.csv`, `report.xlsx`',
      params: z.object({ file: z.enum(['report.csv', 'report.xlsx']) }),
      query: yearQuery,
      answer: async (visit, { params, query }) => {
        const report = await yearly(visit.site.code, query.year ?? thisYear())
        const [head, rows] = tableOf(visit, report)
        if (params.file === 'report.csv') return text(toCsv(head, rows), csvType)
        return download(await toSpreadsheet(head, rows), spreadsheetType, `yearly-${report.year}.xlsx`)
      },
    }),
  ]
}

/** Each number a row with how it was counted: first the figures, then the channels. */
function tableOf(visit: Visit, { figures, channels }: YearlyReport): [string[], Cell[][]] {
  const t = speak(yearlyWords, visit.lang)
  const ofChannel = channels.flatMap(({ channel, articles, clicks }) => {
    const name = channel ? channelTitle(channel, visit) : t('noChannel')
    return [
      [`${t('channel')}: ${name}`, articles, t('pieces'), t('howPublished')],
      [`${t('channel')}: ${name}`, clicks, t('times'), t('howViews')],
    ]
  })
  const rows = figures.map(({ item, value, unit, how }) => [t(item), value, t(unit), t(how)])
  return [
    [t('item'), t('value'), t('unit'), t('how')],
    [...rows, ...ofChannel],
  ]
}
