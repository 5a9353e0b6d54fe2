import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Channels } from '../channels/channels.ts'
import { pictureTypes, takeIn } from '../page-files/take-in.ts'
import { showRefusal } from '../shown-refusal.ts'
import { DeskTopicPage, DeskTopicsPage, NewTopicPage, type TopicEditing } from './desk-topics.pages.tsx'
import type { TopicPages } from './topic-pages.ts'
import { newTopicForm, topicForm } from './topics.inputs.ts'
import { type Topics, topicRefusal } from './topics.ts'

export type TopicDeskParts = Pick<Platform, 'newId' | 'files'> & {
  topics: Topics
  topicPages: TopicPages
  channels: Channels
}

const byId = z.object({ id: z.uuid() })

/** Where a topic's editing page is. */
export const topicAddress = (visit: Visit, id: string) => link(visit, `/desk/topics/${id}`)

/** What the editing pages of a topic show; with `mistyped`, what was typed and refused. */
export async function topicEditing(parts: TopicDeskParts, visit: Visit, id: string, mistyped?: Mistyped) {
  const refused = mistyped ? showRefusal(mistyped, visit.lang) : {}
  const editing: TopicEditing = {
    view: await parts.topicPages.getById(visit.site.code, id),
    channels: await parts.channels.list(visit.site.code),
    shown: { once: parts.newId(), ...refused },
  }
  return editing
}

/** Where topics are made, filled and published; their sections are in desk-sections.routes.tsx. */
export function deskTopicRoutes(parts: TopicDeskParts): Route[] {
  return [...writingRoutes(parts), ...movingRoutes(parts), ...pictureRoutes(parts)]
}

function writingRoutes(parts: TopicDeskParts): Route[] {
  const { topics, topicPages, newId } = parts
  return [
    route({
      method: 'GET',
      path: '/desk/topics',
      access: 'portal.write',
      summary: 'All topic pages of the site, for editors',
      answer: async visit => page(<DeskTopicsPage visit={visit} topics={await topicPages.listAll(visit.site.code)} />),
    }),
    route({
      method: 'GET',
      path: '/desk/topics/new',
      access: 'portal.write',
      summary: 'The form of a new topic page',
      answer: visit => page(<NewTopicPage visit={visit} shown={{ once: newId() }} />),
    }),
    route({
      method: 'POST',
      path: '/desk/topics',
      access: 'portal.write',
      summary: 'Make a topic page, as a draft',
      body: newTopicForm,
      answer: async (visit, { body: { slug, ...fields }, onceKey }) =>
        redirect(topicAddress(visit, await topics.create(doer(visit, onceKey), slug, fields))),
      again: (visit, mistyped) =>
        page(<NewTopicPage visit={visit} shown={{ once: newId(), ...showRefusal(mistyped, visit.lang) }} />),
    }),
    route({
      method: 'GET',
      path: '/desk/topics/:id',
      access: 'portal.write',
      summary: 'The forms of a topic page',
      params: byId,
      answer: async (visit, { params }) =>
        page(<DeskTopicPage visit={visit} editing={await topicEditing(parts, visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/topics/:id',
      access: 'portal.write',
      summary: 'Change what a topic page says',
      params: byId,
      body: topicForm,
      answer: async (visit, { params, body, onceKey }) => {
        await topics.change(doer(visit, onceKey), params.id, body)
        return redirect(topicAddress(visit, params.id))
      },
      again: async (visit, mistyped) => {
        const editing = await topicEditing(parts, visit, mistyped.params.id!, mistyped)
        return page(<DeskTopicPage visit={visit} editing={editing} />)
      },
    }),
  ]
}

function movingRoutes(parts: TopicDeskParts): Route[] {
  return (['publish', 'withdraw'] as const).map(move =>
    route({
      method: 'POST',
      path: `/desk/topics/:id/${move}`,
      access: 'portal.publish',
      summary: move === 'publish' ? 'Put a topic page before its readers' : 'Take a topic page away from its readers',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await parts.topics.move(doer(visit, onceKey), params.id, move)
        return redirect(topicAddress(visit, params.id))
      },
      again: async (visit, mistyped) => {
        const { typed: _, ...refused } = showRefusal(mistyped, visit.lang)
        const { view, channels, shown } = await topicEditing(parts, visit, mistyped.params.id!)
        return page(<DeskTopicPage visit={visit} editing={{ view, channels, shown: { ...shown, ...refused } }} />)
      },
    }),
  )
}

const maxPictureBytes = 10 * 1_048_576

function pictureRoutes(parts: TopicDeskParts): Route[] {
  return [
    route({
      method: 'POST',
      path: '/desk/topics/:id/picture',
      access: 'portal.write',
      summary: 'Put a picture at the head of a topic page',
      params: byId,
      upload: { maxBytes: maxPictureBytes, maxFiles: 1 },
      answer: async (visit, { params, files: [uploaded] }) => {
        if (!uploaded) throw topicRefusal('picture_expected')
        const file = await takeIn(parts.files, uploaded, { maxBytes: maxPictureBytes, types: pictureTypes })
        await parts.topics.choosePicture(doer(visit), params.id, file)
        return redirect(topicAddress(visit, params.id))
      },
      again: async (visit, mistyped) => {
        const { typed: _, ...refused } = showRefusal(mistyped, visit.lang)
        const { view, channels, shown } = await topicEditing(parts, visit, mistyped.params.id!)
        return page(<DeskTopicPage visit={visit} editing={{ view, channels, shown: { ...shown, ...refused } }} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/topics/:id/picture/remove',
      access: 'portal.write',
      summary: 'Take the picture of a topic page away',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await parts.topics.dropPicture(doer(visit, onceKey), params.id)
        return redirect(topicAddress(visit, params.id))
      },
    }),
  ]
}
