import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, type Visit } from '#platform/http/visit.ts'
import { DeskSectionPage } from './desk-sections.pages.tsx'
import { type TopicDeskParts, topicAddress, topicEditing } from './desk-topics.routes.tsx'
import { sectionForm } from './topics.inputs.ts'
import { topicRefusal } from './topics.ts'

const byTopic = z.object({ id: z.uuid() })
const bySection = z.object({ id: z.uuid(), section: z.uuid() })

/** Where the sections of a topic are made, changed and removed. */
export function deskSectionRoutes(parts: TopicDeskParts): Route[] {
  const { topics } = parts
  const toTopic = (visit: Visit, id: string) => redirect(`${topicAddress(visit, id)}#sections`)
  const form = async (visit: Visit, id: string, sectionId?: string, mistyped?: Mistyped) => {
    const editing = await topicEditing(parts, visit, id, mistyped)
    const view = editing.view.sections.find(each => each.section.id === sectionId)
    if (sectionId !== undefined && !view) throw topicRefusal('section_not_found')
    return page(<DeskSectionPage visit={visit} editing={editing} view={view} />)
  }
  return [
    route({
      method: 'GET',
      path: '/desk/topics/:id/sections/new',
      access: 'portal.write',
      summary: 'The form of a new section of a topic page',
      params: byTopic,
      answer: (visit, { params }) => form(visit, params.id),
    }),
    route({
      method: 'POST',
      path: '/desk/topics/:id/sections',
      access: 'portal.write',
      summary: 'Add a section to a topic page',
      params: byTopic,
      body: sectionForm,
      answer: async (visit, { params, body, onceKey }) => {
        await topics.addSection(doer(visit, onceKey), params.id, body)
        return toTopic(visit, params.id)
      },
      again: (visit, mistyped) => form(visit, mistyped.params.id!, undefined, mistyped),
    }),
    route({
      method: 'GET',
      path: '/desk/topics/:id/sections/:section',
      access: 'portal.write',
      summary: 'The form of a section of a topic page',
      params: bySection,
      answer: (visit, { params }) => form(visit, params.id, params.section),
    }),
    route({
      method: 'POST',
      path: '/desk/topics/:id/sections/:section',
      access: 'portal.write',
      summary: 'Change a section of a topic page',
      params: bySection,
      body: sectionForm,
      answer: async (visit, { params, body, onceKey }) => {
        await topics.changeSection(doer(visit, onceKey), params.id, params.section, body)
        return toTopic(visit, params.id)
      },
      again: (visit, mistyped) => form(visit, mistyped.params.id!, mistyped.params.section!, mistyped),
    }),
    route({
      method: 'POST',
      path: '/desk/topics/:id/sections/:section/remove',
      access: 'portal.write',
      summary: 'Remove a section from a topic page',
      params: bySection,
      answer: async (visit, { params, onceKey }) => {
        await topics.removeSection(doer(visit, onceKey), params.id, params.section)
        return toTopic(visit, params.id)
      },
    }),
  ]
}
