import { z } from 'zod'
import { page, type Route, redirect, route, type UploadedFile } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { ArticleFiles } from '../articles/article-files.ts'
import { countArticles, listArticles } from '../articles/article-lists.store.ts'
import type { Articles } from '../articles/articles.ts'
import { branch, type Channels } from '../channels/channels.ts'
import { readAids } from '../editing/aids.ts'
import { ConflictsPage } from '../editing/conflicts.pages.tsx'
import { arrivalQuery, changeForm, copyForm, readChoices } from '../editing/editing.inputs.ts'
import type { Arrival } from '../editing/editing-notices.tsx'
import { saveMerging } from '../editing/merging.ts'
import type { ScriptChoices } from '../editing/script-choices.ts'
import { unpackBase } from '../editing/typed-base.ts'
import type { WorkingCopies } from '../editing/working-copies.ts'
import type { ArticleFile } from '../moved/imported.ts'
import type { ReadDesk } from '../review/review-desk.ts'
import { listSchedules } from '../schedule/schedule.store.ts'
import { showRefusal } from '../shown-refusal.ts'
import { articleForm, deskQuery, toDraft } from './desk.inputs.ts'
import { DeskArticlePage, type Editing } from './desk-article.pages.tsx'
import { type DeskFilter, DeskListPage } from './desk-list.pages.tsx'
import { fileUpload, takeFiles } from './taken-files.ts'

type Parts = Pick<Platform, 'db' | 'files' | 'newId' | 'clock'> & {
  articles: Articles
  workingCopies: WorkingCopies
  scriptChoices: ScriptChoices
  articleFiles: ArticleFiles
  channels: Channels
  readDesk: ReadDesk
}

const deskLength = 30
const byId = z.object({ id: z.uuid() })

/** Where editors find, write and publish articles. */
export function deskRoutes(parts: Parts): Route[] {
  return [...writingRoutes(parts), ...fileRoutes(parts)]
}

type Sent = { form: z.infer<typeof changeForm>; uploaded: readonly UploadedFile[]; onceKey: string | undefined }

/** Saves, merges with what others saved meanwhile, or asks where both changed the same words. */
async function saveArticle(parts: Parts, visit: Visit, id: string, { form, uploaded, onceKey }: Sent) {
  const taken = await takeFiles(parts.files, uploaded)
  const saved = await saveMerging(parts.articles, doer(visit, onceKey), id, {
    draft: toDraft(form),
    base: unpackBase(form.base),
    seenAt: form.seen === '' ? undefined : new Date(form.seen),
    choices: readChoices(form),
    against: form.against === '' ? undefined : new Date(form.against),
  })
  if (saved.kind === 'conflicts') {
    const typed = copyForm.parse(form)
    const { theirs, merged } = saved
    return page(<ConflictsPage {...{ visit, theirs, typed }} conflicts={merged.conflicts} once={parts.newId()} />, {
      status: 409,
    })
  }
  await attachAll(parts, visit, id, taken)
  await parts.workingCopies.discard(doer(visit), id)
  if (form.show === 'preview') return redirect(`${deskAddress(visit, id)}/preview`)
  return redirect(`${deskAddress(visit, id)}?saved=${saved.isMerged ? 'merged' : 'yes'}`)
}

async function attachAll({ articleFiles }: Parts, visit: Visit, id: string, files: readonly ArticleFile[]) {
  for (const file of files) await articleFiles.attach(doer(visit), id, file)
}

const deskAddress = (visit: Visit, id: string) => link(visit, `/desk/articles/${id}`)

function writingRoutes(parts: Parts): Route[] {
  const { articles } = parts
  return [
    route({
      method: 'GET',
      path: '/desk/articles',
      access: 'portal.write',
      summary: 'All articles of the site, for editors',
      query: deskQuery,
      answer: async (visit, { query }) =>
        page(<DeskListPage visit={visit} list={await listForDesk(parts, visit, query)} filter={query} />),
    }),
    route({
      method: 'GET',
      path: '/desk/articles/new',
      access: 'portal.write',
      summary: 'The form of a new article',
      answer: async visit => page(<DeskArticlePage visit={visit} editing={await newEditing(parts, visit)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/articles',
      access: 'portal.write',
      summary: 'Write a new article, as a draft',
      body: articleForm,
      upload: fileUpload,
      answer: async (visit, { body, files, onceKey }) => {
        const taken = await takeFiles(parts.files, files)
        const { id } = await articles.create(doer(visit, onceKey), toDraft(body))
        await attachAll(parts, visit, id, taken)
        return redirect(`${deskAddress(visit, id)}${body.show === 'preview' ? '/preview' : ''}`)
      },
      again: async (visit, mistyped) => {
        const editing = { ...(await newEditing(parts, visit)), ...showRefusal(mistyped, visit.lang) }
        return page(<DeskArticlePage visit={visit} editing={editing} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/articles/:id',
      access: 'portal.write',
      summary: 'The form of an article',
      params: byId,
      query: arrivalQuery,
      answer: async (visit, { params, query }) => {
        const editing = await editingOf(parts, visit, params.id, query)
        const typed = query.resume ? editing.aids?.copy?.fields : undefined
        return page(<DeskArticlePage visit={visit} editing={{ ...editing, ...(typed ? { typed } : {}) }} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id',
      access: 'portal.write',
      summary: 'Change an article',
      params: byId,
      body: changeForm,
      upload: fileUpload,
      answer: (visit, { params, body, files, onceKey }) =>
        saveArticle(parts, visit, params.id, { form: body, uploaded: files, onceKey }),
      again: async (visit, mistyped) => {
        const editing = await editingOf(parts, visit, mistyped.params.id!)
        return page(<DeskArticlePage visit={visit} editing={{ ...editing, ...showRefusal(mistyped, visit.lang) }} />)
      },
    }),
  ]
}

const oneFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

function fileRoutes(parts: Parts): Route[] {
  const { articleFiles } = parts
  const back = (visit: Visit, id: string) => redirect(`${deskAddress(visit, id)}#files`)
  return [
    route({
      method: 'POST',
      path: '/desk/articles/:id/files',
      access: 'portal.write',
      summary: 'Add pictures, videos and attachments to an article',
      params: byId,
      upload: fileUpload,
      answer: async (visit, { params, files }) => {
        await parts.articles.get(visit.site.code, params.id)
        await attachAll(parts, visit, params.id, await takeFiles(parts.files, files))
        return back(visit, params.id)
      },
      again: async (visit, mistyped) => {
        const { typed: _, ...refused } = showRefusal(mistyped, visit.lang)
        const editing = await editingOf(parts, visit, mistyped.params.id!)
        return page(<DeskArticlePage visit={visit} editing={{ ...editing, ...refused }} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/files/cover',
      access: 'portal.write',
      summary: 'Choose the picture that stands for an article',
      params: byId,
      body: oneFile,
      answer: async (visit, { params, body }) => {
        await articleFiles.choose(doer(visit), params.id, body.sha256)
        return back(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/files/remove',
      access: 'portal.write',
      summary: 'Take a file away from an article',
      params: byId,
      body: oneFile,
      answer: async (visit, { params, body }) => {
        await articleFiles.detach(doer(visit), params.id, body.sha256)
        return back(visit, params.id)
      },
    }),
  ]
}

async function listForDesk({ db, channels }: Parts, visit: Visit, filter: DeskFilter) {
  const site = visit.site.code
  const known = await channels.list(site)
  const chosen = known.find(channel => channel.id === filter.channel)
  const channelIds = chosen && branch(known, chosen.path).map(each => each.id)
  const wanted = { state: filter.state, channelIds, ...(filter.q ? { titleHas: [filter.q] } : {}) }
  const window = { limit: deskLength, offset: (filter.page - 1) * deskLength }
  const articles = await listArticles(db, site, wanted, window)
  const { total } = await countArticles(db, site, wanted)
  const schedules = await listSchedules(
    db,
    site,
    articles.map(article => article.id),
  )
  return { articles, total, pages: Math.ceil(total / deskLength), channels: known, schedules }
}

async function newEditing({ channels, newId }: Parts, visit: Visit): Promise<Editing> {
  return { article: undefined, files: [], channels: await channels.list(visit.site.code), once: newId(), arrival: {} }
}

async function editingOf(parts: Parts, visit: Visit, id: string, arrival: Arrival = {}): Promise<Editing> {
  const article = await parts.articles.getWritten(visit.site.code, id)
  const files = await parts.articleFiles.list(visit.site.code, id)
  const desk = await parts.readDesk(visit.site.code, id)
  const aids = await readAids(parts, visit, article)
  return { ...(await newEditing(parts, visit)), article, files, desk, aids, arrival }
}
