import type { OldArticle, OldModel } from './old-site.ts'

/** Columns that make a table one of whole articles: head and text in one row, without a row of `archives`. */
const headColumns = ['aid', 'typeid', 'channel', 'arcrank', 'title', 'senddate']
/** What every such table has besides; of no use to readers, and partly about persons. */
const passedOver = [
  ...headColumns,
  ...['mid', 'click', 'flag', 'litpic', 'userip', 'lastpost', 'scores', 'goodpost', 'badpost', 'sortrank'],
]

/** Whether a table holds whole articles, as models that stand alone do (`issystem` -1 in channeltype). */
export function holdsArticles(columns: readonly string[] | undefined): boolean {
  return columns !== undefined && headColumns.every(column => columns.includes(column))
}

type Found = { articles: ReadonlyMap<number, OldArticle>; models: ReadonlyMap<number, OldModel> }

/**
 * The articles and models of a site with those of its tables of whole articles, which share their numbers with
 * `archives`. A table without a row in channeltype belongs to the site whose prefix it has, and becomes a model.
 */
export function withSingleTables(prefix: string, { articles, models }: Found, singles: readonly OldArticle[]): Found {
  const tables = new Map([...models.values()].map(model => [model.table, model]))
  const own = singles.filter(({ table }) => tables.has(table) || table.startsWith(`${prefix}addon`))
  const allModels = new Map(models)
  for (const { table, model: id } of own) {
    const model = tables.get(table) ?? { id, table, fieldNames: new Map<string, string>() }
    const fieldNames = new Map([...model.fieldNames].filter(([column]) => !passedOver.includes(column)))
    if (allModels.get(id)?.fieldNames.size !== fieldNames.size) allModels.set(id, { ...model, fieldNames })
  }
  const allArticles = new Map([...own.map(article => [article.id, article] as const), ...articles])
  return { articles: allArticles, models: allModels }
}
