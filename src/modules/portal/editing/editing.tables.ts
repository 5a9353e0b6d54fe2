type WorkingCopyRow = {
  site_id: string
  article_id: string
  person_id: string
  /** JSON, as text when written. */
  fields: unknown
  kept_at: Date
}

type PresenceRow = {
  site_id: string
  article_id: string
  person_id: string
  name: string
  since: Date
  last_seen_at: Date
}

export type ScriptChoiceRow = {
  site_id: string
  article_id: string
  id: string
  before: string
  written: string
  after: string
  chosen: string
  person_id: string
  chosen_at: Date
}

export type EditingTables = {
  'portal.working_copies': WorkingCopyRow
  'portal.article_presence': PresenceRow
  'portal.script_choices': ScriptChoiceRow
}

/** Those that hang on an article and go with it. */
export const editingTablesOfArticles = [
  'portal.working_copies',
  'portal.article_presence',
  'portal.script_choices',
] as const
