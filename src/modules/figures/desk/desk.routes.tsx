import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Indicators } from '../indicators/create-indicators.ts'
import {
  byId,
  definitionForm,
  definitionOf,
  newDefinitionForm,
  refusalForm,
  revisionForm,
  valueForm,
} from './desk.inputs.ts'
import { DefinitionPage } from './desk-indicators.pages.tsx'
import { shownAgain } from './desk-parts.tsx'
import { ValuesPage } from './desk-values.pages.tsx'
import { FigureDeskPage } from './suggestions.pages.tsx'

type Parts = Pick<Platform, 'newId'> & { indicators: Indicators }

const valuesPath = (id: string) => `/desk/figures/indicators/${id}/values`

/** Where figures become series: what waits is decided, indicators are defined, values entered and revised. */
export function figureDeskRoutes(parts: Parts): Route[] {
  return [...decidingRoutes(parts), ...valueRoutes(parts), ...definingRoutes(parts)]
}

function decidingRoutes({ indicators, newId }: Parts): Route[] {
  const toDesk = (visit: Visit) => redirect(link(visit, '/desk/figures'))
  return [
    route({
      method: 'GET',
      path: '/desk/figures',
      access: 'figures.decide',
      summary: 'Values that wait for a decision, and the indicators of the site',
      answer: async visit => {
        const suggestions = await indicators.listSuggestions(visit.site.code)
        const views = await indicators.listIndicatorViews(visit.site.code)
        return page(<FigureDeskPage visit={visit} suggestions={suggestions} views={views} once={newId()} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/figures/points/:id/accept',
      access: 'figures.decide',
      summary: 'Accept a suggested value',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await indicators.acceptPoint(doer(visit, onceKey), params.id)
        return toDesk(visit)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/figures/points/:id/refuse',
      access: 'figures.decide',
      summary: 'Refuse a suggested value, or take an accepted one away, with a reason',
      params: byId,
      body: refusalForm,
      answer: async (visit, { params, body, onceKey }) => {
        await indicators.refusePoint(doer(visit, onceKey), params.id, body.reason)
        return toDesk(visit)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/figures/points/:id/revise',
      access: 'figures.decide',
      summary: 'Revise a value, with a reason; the old one stays beside it',
      params: byId,
      body: revisionForm,
      answer: async (visit, { params, body: { value, reason, ...source }, onceKey }) => {
        await indicators.revisePoint(doer(visit, onceKey), params.id, { value, reason, source })
        return toDesk(visit)
      },
    }),
  ]
}

function valueRoutes({ indicators, newId }: Parts): Route[] {
  const show = async (visit: Visit, id: string, mistyped?: Mistyped) => {
    const view = await indicators.getIndicatorById(visit.site.code, id)
    const places = (await indicators.readPlaces(visit.site.code)).all
    return page(<ValuesPage visit={visit} view={view} places={places} shown={shownAgain(newId(), mistyped, visit)} />)
  }
  return [
    route({
      method: 'GET',
      path: valuesPath(':id'),
      access: 'figures.decide',
      summary: 'The values of an indicator, to be entered and revised',
      params: byId,
      answer: (visit, { params }) => show(visit, params.id),
    }),
    route({
      method: 'POST',
      path: valuesPath(':id'),
      access: 'figures.decide',
      summary: 'Enter a value with its source',
      params: byId,
      body: valueForm,
      answer: async (visit, { params, body: { place, period, value, ...source }, onceKey }) => {
        await indicators.enterPoint(doer(visit, onceKey), { indicatorId: params.id, place, period, value, source })
        return redirect(`${link(visit, valuesPath(params.id))}#values`)
      },
      again: (visit, mistyped) => show(visit, mistyped.params.id!, mistyped),
    }),
  ]
}

function definingRoutes({ indicators, newId }: Parts): Route[] {
  const show = async (visit: Visit, id?: string, mistyped?: Mistyped) => {
    const known = id === undefined ? undefined : await indicators.getIndicatorById(visit.site.code, id)
    return page(
      <DefinitionPage visit={visit} indicator={known?.indicator} shown={shownAgain(newId(), mistyped, visit)} />,
    )
  }
  return [
    route({
      method: 'GET',
      path: '/desk/figures/indicators/new',
      access: 'figures.configure',
      summary: 'The form of a new indicator',
      answer: visit => show(visit),
    }),
    route({
      method: 'POST',
      path: '/desk/figures/indicators',
      access: 'figures.configure',
      summary: 'Define an indicator',
      body: newDefinitionForm,
      answer: async (visit, { body: { slug, ...fields }, onceKey }) => {
        const id = await indicators.defineIndicator(doer(visit, onceKey), slug, definitionOf(fields, false))
        return redirect(link(visit, valuesPath(id)))
      },
      again: (visit, mistyped) => show(visit, undefined, mistyped),
    }),
    route({
      method: 'GET',
      path: '/desk/figures/indicators/:id',
      access: 'figures.configure',
      summary: 'The definition of an indicator',
      params: byId,
      answer: (visit, { params }) => show(visit, params.id),
    }),
    route({
      method: 'POST',
      path: '/desk/figures/indicators/:id',
      access: 'figures.configure',
      summary: 'Change the definition of an indicator',
      params: byId,
      body: definitionForm,
      answer: async (visit, { params, body, onceKey }) => {
        const { indicator } = await indicators.getIndicatorById(visit.site.code, params.id)
        await indicators.changeIndicator(doer(visit, onceKey), params.id, definitionOf(body, indicator.is_sample))
        return redirect(link(visit, `/desk/figures/indicators/${params.id}`))
      },
      again: (visit, mistyped) => show(visit, mistyped.params.id!, mistyped),
    }),
  ]
}
