import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { type Mistyped, page, type Route, route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { compareTexts } from '../kernel/index.ts'
import { effectOf } from '../reading/change-effect.ts'
import { readText } from '../reading/read-text.ts'
import { readingsPerMinute } from './api.routes.ts'
import { type Checked, CheckTextPage } from './check-text.pages.tsx'
import { ComparePage } from './compare.pages.tsx'
import { example, exampleReprint } from './example.data.ts'
import { checkInput, compareInput, maxBodyBytes, publicationDay } from './inputs.ts'

/** A sentence may come with the address, as from the box of the home page. */
const withSentence = z.object({ q: z.string().max(2000).optional(), example: z.literal('1').optional() })
const reading = { method: 'POST', access: 'public', maxBodyBytes, perMinute: readingsPerMinute } as const

/** 核数字 and the comparison of a reprint. Nothing that is pasted is kept. */
export function checkTextRoutes({ clock }: { clock: Clock }): Route[] {
  const today = () => publicationDay(undefined, clock)
  const show = (visit: Visit, given: { checked?: Checked; mistyped?: Mistyped } = {}) =>
    page(<CheckTextPage visit={visit} today={today()} {...given} />)
  const showComparison = (visit: Visit, given: Partial<Parameters<typeof ComparePage>[0]> = {}) =>
    page(<ComparePage visit={visit} today={today()} {...given} />)
  return [
    route({
      method: 'GET',
      path: '/figures',
      access: 'public',
      summary: 'Where anyone checks the figures of a text',
      query: withSentence,
      perMinute: readingsPerMinute,
      answer: (visit, { query }) => {
        if (query.example) return show(visit, { checked: { ...checkText(example), isExample: true } })
        const text = query.q?.trim()
        return text ? show(visit, { checked: checkText({ text, published: today() }) }) : show(visit)
      },
    }),
    route({
      ...reading,
      path: '/figures',
      summary: 'Check the figures of a pasted text',
      body: checkInput,
      answer: (visit, { body }) =>
        show(visit, { checked: checkText({ ...body, published: publicationDay(body.published, clock) }) }),
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'GET',
      path: '/figures/compare',
      access: 'public',
      summary: 'Where anyone compares the figures of a reprint with its original',
      query: withSentence,
      perMinute: readingsPerMinute,
      answer: (visit, { query }) => {
        if (!query.example) return showComparison(visit)
        const { original: a, reprint: b, published } = exampleReprint
        return showComparison(visit, { compared: compare({ a, b, published }), isExample: true })
      },
    }),
    route({
      ...reading,
      path: '/figures/compare',
      summary: 'Compare the figures of a pasted reprint with its original',
      body: compareInput,
      answer: (visit, { body }) =>
        showComparison(visit, { compared: compare({ ...body, published: publicationDay(body.published, clock) }) }),
      again: (visit, mistyped) => showComparison(visit, { mistyped }),
    }),
  ]
}

type Given = { text: string; published: string; base?: string | undefined }

/** Reads a text, and tells what changed since `base` where that is a version of it. */
function checkText({ text: sent, published, base: sentBase = '' }: Given): Checked {
  const [text, base] = [asOneKind(sent), asOneKind(sentBase)]
  const reading = readText(text, published)
  const effect =
    base === '' || base === text
      ? undefined
      : effectOf({ text: base, reading: readText(base, published) }, { text, reading }, published)
  const isVersion = effect?.isVersion === true
  return { text, published, reading, base: isVersion ? base : text, effect: isVersion ? effect : undefined }
}

/** Browsers send the ends of lines as CR LF, and show them as LF. */
const asOneKind = (text: string) => text.replace(/\r\n/g, '\n')

const compare = (given: { a: string; b: string; published: string }) => ({
  ...given,
  comparison: compareTexts(given.a, given.b, given),
})
