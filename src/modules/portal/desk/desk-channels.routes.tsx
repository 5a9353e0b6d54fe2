import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Channels } from '../channels/channels.ts'
import { portalRefusal } from '../refusal.ts'
import { showRefusal } from '../shown-refusal.ts'
import { channelForm, newChannelForm } from './desk.inputs.ts'
import { DeskChannelPage, DeskChannelsPage } from './desk-channels.pages.tsx'

type Parts = Pick<Platform, 'newId'> & { channels: Channels }

const byId = z.object({ id: z.uuid() })

/** Where the channels of a site are made and named. */
export function deskChannelRoutes({ channels, newId }: Parts): Route[] {
  const get = async (visit: Visit, id: string) => {
    const channel = (await channels.list(visit.site.code)).find(each => each.id === id)
    if (!channel) throw portalRefusal('channel_not_found')
    return channel
  }
  const toList = (visit: Visit) => redirect(link(visit, '/desk/channels'))
  return [
    route({
      method: 'GET',
      path: '/desk/channels',
      access: 'portal.configure',
      summary: 'The channels of the site',
      answer: async visit => {
        const editing = { channels: await channels.list(visit.site.code), once: newId() }
        return page(<DeskChannelsPage visit={visit} editing={editing} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/channels',
      access: 'portal.configure',
      summary: 'Make a channel',
      body: newChannelForm,
      answer: async (visit, { body, onceKey }) => {
        await channels.create(doer(visit, onceKey), body)
        return toList(visit)
      },
      again: async (visit, mistyped) => {
        const editing = { channels: await channels.list(visit.site.code), once: newId() }
        return page(<DeskChannelsPage visit={visit} editing={{ ...editing, ...showRefusal(mistyped, visit.lang) }} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/channels/:id',
      access: 'portal.configure',
      summary: 'The form of a channel',
      params: byId,
      answer: async (visit, { params }) => {
        const channel = await get(visit, params.id)
        return page(<DeskChannelPage visit={visit} channel={channel} editing={{ once: newId() }} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/channels/:id',
      access: 'portal.configure',
      summary: 'Change what a channel is called and where it stands',
      params: byId,
      body: channelForm,
      answer: async (visit, { params, body, onceKey }) => {
        await channels.change(doer(visit, onceKey), params.id, body)
        return toList(visit)
      },
      again: async (visit, mistyped) => {
        const channel = await get(visit, mistyped.params.id!)
        const editing = { once: newId(), ...showRefusal(mistyped, visit.lang) }
        return page(<DeskChannelPage visit={visit} channel={channel} editing={editing} />)
      },
    }),
  ]
}
