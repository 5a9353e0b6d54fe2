import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { json, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Platform } from '#platform/module.ts'
import { ArticlePage } from '../articles/article.pages.tsx'
import type { ArticleFiles } from '../articles/article-files.ts'
import type { Articles } from '../articles/articles.ts'
import { toDraft } from '../desk/desk.inputs.ts'
import type { Published } from '../public/published.ts'
import { portalRefusal } from '../refusal.ts'
import { keptName } from './article-form.tsx'
import { copyForm, previewQuery, readForms, scriptForm } from './editing.inputs.ts'
import { editingWords } from './editing.words.data.ts'
import { namesOfOthers } from './editing-notices.tsx'
import { draftOf, saysSame } from './merging.ts'
import { PreviewPage } from './preview.pages.tsx'
import { previewOf } from './preview.ts'
import type { ScriptChoices } from './script-choices.ts'
import { packBase, unpackBase } from './typed-base.ts'
import type { WorkingCopies } from './working-copies.ts'

type Parts = Pick<Platform, 'clock' | 'files'> & {
  articles: Articles
  articleFiles: ArticleFiles
  published: Published
  workingCopies: WorkingCopies
  scriptChoices: ScriptChoices
}

const byId = z.object({ id: z.uuid() })
const deskAddress = (visit: Visit, id: string) => link(visit, `/desk/articles/${id}`)

/** What stands around the form of an article: working copies, preview, choices of script, pictures put into the text. */
export function editingRoutes(parts: Parts): Route[] {
  return [beginRoute(parts), ...copyRoutes(parts), ...previewRoutes(parts), scriptRoute(parts), pictureRoute(parts)]
}

/** The names of others who have the article open, for the page of someone who writes. */
async function nameOthers({ workingCopies }: Parts, visit: Visit, id: string): Promise<string> {
  const others = await workingCopies.listOthers(visit.site.code, id, visit.actor!.id)
  return namesOfOthers(others, speak(editingWords, visit.lang))
}

/** Whether someone saved another text since the form was opened. */
async function isOutdated({ articles }: Parts, visit: Visit, id: string, packedBase: string): Promise<boolean> {
  const base = unpackBase(packedBase)
  return base !== undefined && !saysSame(base, draftOf(await articles.getWritten(visit.site.code, id)))
}

/** What the form needs to go on as that of the draft; without a title the draft gets a word for it. */
function beginRoute({ articles }: Parts): Route {
  return route({
    method: 'POST',
    path: '/desk/articles/begin',
    access: 'portal.write',
    summary: 'Make a new article a draft, for its first picture',
    body: copyForm,
    answer: async (visit, { body }) => {
      const title = body.title || speak(editingWords, visit.lang)('untitled')
      const { id } = await articles.create(doer(visit), toDraft({ ...body, title }))
      const begun = await articles.get(visit.site.code, id)
      return json({
        address: deskAddress(visit, id),
        keepAs: keptName(visit, id),
        seen: begun.changed_at.toISOString(),
        base: packBase(draftOf(begun)),
      })
    },
  })
}

function copyRoutes(parts: Parts): Route[] {
  const { workingCopies } = parts
  return [
    route({
      method: 'POST',
      path: '/desk/articles/:id/working-copy',
      access: 'portal.write',
      summary: 'Keep what someone is writing, as their copy alone',
      params: byId,
      body: copyForm,
      answer: async (visit, { params, body }) => {
        const keptAt = await workingCopies.keep(doer(visit), params.id, body)
        const others = await nameOthers(parts, visit, params.id)
        return json({
          keptAt: keptAt.toISOString(),
          others,
          isOld: await isOutdated(parts, visit, params.id, body.base),
        })
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/presence',
      access: 'portal.write',
      summary: 'Say that someone has an article open, and learn who else has',
      params: byId,
      answer: async (visit, { params }) => {
        await workingCopies.attend(doer(visit), params.id)
        return json({ others: await nameOthers(parts, visit, params.id) })
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/discard',
      access: 'portal.write',
      summary: 'Give up what one has written and not saved',
      params: byId,
      answer: async (visit, { params }) => {
        await parts.articles.get(visit.site.code, params.id)
        await workingCopies.discard(doer(visit), params.id)
        return redirect(deskAddress(visit, params.id))
      },
    }),
  ]
}

function previewRoutes(parts: Parts): Route[] {
  const { articles, workingCopies } = parts
  return [
    route({
      method: 'POST',
      path: '/desk/articles/:id/preview',
      access: 'portal.write',
      summary: 'Keep what someone is writing, and show it as readers would see it',
      params: byId,
      body: copyForm,
      answer: async (visit, { params, body }) => {
        await workingCopies.keep(doer(visit), params.id, body)
        return redirect(`${deskAddress(visit, params.id)}/preview`)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/articles/:id/preview',
      access: 'portal.write',
      summary: 'An article as readers would see it, in each language and on a phone',
      params: byId,
      query: previewQuery,
      answer: async (visit, { params, query }) => {
        const article = await articles.get(visit.site.code, params.id)
        const { title } = (await previewOf(parts, visit, article)).article
        const readIn = query.in ?? visit.lang
        return page(<PreviewPage {...{ visit, title, readIn }} articleId={params.id} width={query.width} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/articles/:id/preview/framed',
      access: 'portal.write',
      summary: 'The page of an article for the frame of its preview',
      params: byId,
      answer: async (visit, { params }) => {
        const view = await previewOf(parts, visit, await articles.get(visit.site.code, params.id))
        const asReader = { ...visit, actor: null, path: `/a/${view.article.slug}` }
        return page(<ArticlePage visit={asReader} view={view} />)
      },
    }),
  ]
}

function scriptRoute({ scriptChoices }: Parts): Route {
  return route({
    method: 'POST',
    path: '/desk/articles/:id/script',
    access: 'portal.write',
    summary: 'Fix characters that have several forms in the other script',
    params: byId,
    body: scriptForm,
    answer: async (visit, { params, body }) => {
      await scriptChoices.choose(doer(visit), params.id, readForms(body), new Date(body.seen))
      return redirect(`${deskAddress(visit, params.id)}#script`)
    },
  })
}

const maxPictureBytes = 20 * 1_048_576
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

function pictureRoute({ files, articleFiles, articles }: Parts): Route {
  return route({
    method: 'POST',
    path: '/desk/articles/:id/pictures',
    access: 'portal.write',
    summary: 'Add one picture to an article, to be put into its text',
    params: byId,
    upload: { maxBytes: maxPictureBytes, maxFiles: 1 },
    answer: async (visit, { params, files: [uploaded] }) => {
      await articles.get(visit.site.code, params.id)
      if (!uploaded) throw portalRefusal('picture_missing')
      const stored = await files.put(createReadStream(uploaded.path), {
        maxBytes: maxPictureBytes,
        types: pictureTypes,
      })
      const name = uploaded.name.split(/[/\\]/).at(-1)!.slice(-150)
      await articleFiles.attach(doer(visit), params.id, { ...stored, fileKey: stored.key, kind: 'picture', name })
      return json({ path: `/files/${stored.sha256}` })
    },
  })
}
