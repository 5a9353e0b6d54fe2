import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { mediaTypes, takeIn } from '../page-files/take-in.ts'
import { showRefusal } from '../shown-refusal.ts'
import { briefingMoves } from './briefing-states.ts'
import { briefingForm } from './briefings.inputs.ts'
import { type Briefings, briefingRefusal } from './briefings.ts'
import { type BriefingEditing, DeskBriefingPage, DeskBriefingsPage } from './desk-briefings.pages.tsx'

type Parts = Pick<Platform, 'newId' | 'files'> & { briefings: Briefings }

const byId = z.object({ id: z.uuid() })
const oneFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const maxUploadBytes = 200 * 1_048_576

const moveSummaries = {
  announce: 'Announce a press conference',
  begin: 'Say that a press conference is under way',
  end: 'Say that a press conference is over',
  cancel: 'Cancel a press conference',
  withdraw: 'Take a press conference back to a draft',
} as const

const addressOf = (visit: Visit, id: string) => link(visit, `/desk/briefings/${id}`)

/** Where press conferences are prepared, moved on, and given their files. */
export function deskBriefingRoutes(parts: Parts): Route[] {
  return [...writingRoutes(parts), ...movingRoutes(parts), ...fileRoutes(parts)]
}

async function editingOf({ briefings, newId }: Parts, visit: Visit, id: string): Promise<BriefingEditing> {
  return { ...(await briefings.get(visit.site.code, 'id', id, { forEditor: true })), once: newId() }
}

/** The page again after a refusal of something that is not its own form: what was typed there stands nowhere. */
async function refusedPage(parts: Parts, visit: Visit, mistyped: Mistyped) {
  const { typed: _, ...refused } = showRefusal(mistyped, visit.lang)
  const editing = await editingOf(parts, visit, mistyped.params.id!)
  return page(<DeskBriefingPage visit={visit} editing={{ ...editing, ...refused }} />)
}

function writingRoutes(parts: Parts): Route[] {
  const { briefings, newId } = parts
  const fresh = (): BriefingEditing => ({ briefing: undefined, files: [], once: newId() })
  return [
    route({
      method: 'GET',
      path: '/desk/briefings',
      access: 'portal.write',
      summary: 'All press conferences of the site, for editors',
      answer: async visit =>
        page(<DeskBriefingsPage visit={visit} briefings={await briefings.listAll(visit.site.code)} />),
    }),
    route({
      method: 'GET',
      path: '/desk/briefings/new',
      access: 'portal.write',
      summary: 'The form of a new press conference',
      answer: visit => page(<DeskBriefingPage visit={visit} editing={fresh()} />),
    }),
    route({
      method: 'POST',
      path: '/desk/briefings',
      access: 'portal.write',
      summary: 'Write a new press conference, as a draft',
      body: briefingForm,
      answer: async (visit, { body, onceKey }) =>
        redirect(addressOf(visit, await briefings.create(doer(visit, onceKey), body))),
      again: (visit, mistyped) =>
        page(<DeskBriefingPage visit={visit} editing={{ ...fresh(), ...showRefusal(mistyped, visit.lang) }} />),
    }),
    route({
      method: 'GET',
      path: '/desk/briefings/:id',
      access: 'portal.write',
      summary: 'The form of a press conference',
      params: byId,
      answer: async (visit, { params }) =>
        page(<DeskBriefingPage visit={visit} editing={await editingOf(parts, visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/briefings/:id',
      access: 'portal.write',
      summary: 'Change a press conference',
      params: byId,
      body: briefingForm,
      answer: async (visit, { params, body, onceKey }) => {
        await briefings.change(doer(visit, onceKey), params.id, body)
        return redirect(addressOf(visit, params.id))
      },
      again: async (visit, mistyped) => {
        const editing = await editingOf(parts, visit, mistyped.params.id!)
        return page(<DeskBriefingPage visit={visit} editing={{ ...editing, ...showRefusal(mistyped, visit.lang) }} />)
      },
    }),
  ]
}

function movingRoutes(parts: Parts): Route[] {
  return briefingMoves.map(move =>
    route({
      method: 'POST',
      path: `/desk/briefings/:id/${move}`,
      access: 'portal.publish',
      summary: moveSummaries[move],
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await parts.briefings.move(doer(visit, onceKey), params.id, move)
        return redirect(addressOf(visit, params.id))
      },
      again: (visit, mistyped) => refusedPage(parts, visit, mistyped),
    }),
  )
}

function fileRoutes(parts: Parts): Route[] {
  const { briefings, files: store } = parts
  const back = (visit: Visit, id: string) => redirect(`${addressOf(visit, id)}#files`)
  return [
    route({
      method: 'POST',
      path: '/desk/briefings/:id/files',
      access: 'portal.write',
      summary: 'Add videos, pictures and attachments to a press conference',
      params: byId,
      upload: { maxBytes: maxUploadBytes, maxFiles: 20 },
      answer: async (visit, { params, files }) => {
        if (files.length === 0) throw briefingRefusal('files_expected')
        const limits = { maxBytes: maxUploadBytes, types: mediaTypes }
        const taken = []
        for (const uploaded of files) taken.push(await takeIn(store, uploaded, limits))
        await briefings.attach(doer(visit), params.id, taken)
        return back(visit, params.id)
      },
      again: (visit, mistyped) => refusedPage(parts, visit, mistyped),
    }),
    route({
      method: 'POST',
      path: '/desk/briefings/:id/files/remove',
      access: 'portal.write',
      summary: 'Take a file away from a press conference',
      params: byId,
      body: oneFile,
      answer: async (visit, { params, body, onceKey }) => {
        await briefings.detach(doer(visit, onceKey), params.id, body.sha256)
        return back(visit, params.id)
      },
    }),
  ]
}
