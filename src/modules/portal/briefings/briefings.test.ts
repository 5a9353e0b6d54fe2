import { expect, test } from 'vitest'
import { multipart } from '#tests/support/multipart.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { type BriefingState, briefingMoves, briefingStates, nextBriefingState } from './briefing-states.ts'

const editor = signedIn('360400', 'portal.write', 'portal.publish')
const base = '/s/360400'
const form = {
  title: '冬季保供发布会',
  summary: '',
  startsAt: '2026-12-01T10:00',
  endsAt: '2026-12-01T11:30',
  place: '示例大厅',
  speakers: '甲示例，示例局局长\n乙示例, 示例处处长',
  transcript: '',
}

async function site() {
  const app = await portalApp({ clock: () => Date.parse('2026-11-23T09:00:00+08:00') })
  const make = async (fields: Partial<typeof form> = {}) => {
    const answer = await app.post(`${base}/desk/briefings`, { ...form, ...fields }, editor)
    const desk = answer.headers.location!
    const view = /href="([^"]*\/b\/[\d-]+)"/.exec((await app.get(desk, editor)).body)![1]!
    return { desk, view, move: (move: string) => app.post(`${desk}/${move}`, {}, editor) }
  }
  return { ...app, make }
}

test('only the moves of the table are allowed', () => {
  const allowed = (Object.keys(briefingStates) as BriefingState[]).flatMap(state =>
    briefingMoves.filter(move => nextBriefingState(state, move)).map(move => `${state} ${move}`),
  )
  expect(allowed).toEqual([
    'draft announce',
    'draft end',
    'announced begin',
    'announced end',
    'announced cancel',
    'announced withdraw',
    'live end',
    'live withdraw',
    'over withdraw',
    'cancelled announce',
    'cancelled withdraw',
  ])
})

test('a press conference is announced, begins, ends, and gets its transcript', async () => {
  const { get, post, make } = await site()
  const { desk, view, move } = await make()
  expect((await get(view)).statusCode).toBe(404)
  await move('announce')
  const announced = (await get(view)).body
  for (const part of ['预告', '2026-12-01 周二 10:00 至 11:30', '示例大厅', '甲示例', '示例处处长', '/event.ics'])
    expect(announced).toContain(part)
  await move('begin')
  expect((await get(view)).body).toContain('发布会正在进行')
  expect((await move('cancel')).statusCode).toBe(409)
  await move('end')
  expect((await get(view)).body).toContain('文字实录将在会后发布')
  await post(desk, { ...form, transcript: '示例报记者：几点？\n甲示例：<b>十点</b>。' }, editor)
  const { body } = await get(`${base}/hant${view.slice(base.length)}`)
  expect(body).toContain('示例報記者')
  expect(body).toContain('&lt;b>十點&lt;/b>')
  expect(body).toMatch(/said-question.*said-answer/s)
})

test('lists put what is under way first, then the next, then what was, the last one first', async () => {
  const { get, make } = await site()
  const made = {
    later: await make({ title: 'Later', startsAt: '2026-12-20T10:00', endsAt: '' }),
    next: await make({ title: 'Next', startsAt: '2026-12-02T10:00', endsAt: '' }),
    live: await make({ title: 'Live', startsAt: '2026-11-23T08:30', endsAt: '' }),
    old: await make({ title: 'Old', startsAt: '2026-01-10T10:00', endsAt: '' }),
    last: await make({ title: 'Last', startsAt: '2026-10-10T10:00', endsAt: '' }),
    draft: await make({ title: 'Draft', startsAt: '2026-12-05T10:00', endsAt: '' }),
  }
  for (const each of [made.later, made.next, made.live]) await each.move('announce')
  await made.live.move('begin')
  for (const each of [made.old, made.last]) await each.move('end')
  const titles = [...(await get(`${base}/b`)).body.matchAll(/entry-title"[^>]*>([^<]*)/g)].map(found => found[1])
  expect(titles).toEqual(['Live', 'Next', 'Later', 'Last', 'Old'])
})

test('the calendar file says when it is, and that it was moved or cancelled', async () => {
  const { get, post, make } = await site()
  const { desk, view, move } = await make()
  expect((await get(`${view}/event.ics`)).statusCode).toBe(404)
  await move('announce')
  const { body, headers } = await get(`${view}/event.ics`)
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(body).toMatch(/DTSTART:20261201T020000Z\r\nDTEND:20261201T033000Z\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED/)
  await post(desk, { ...form, place: '另一处' }, editor)
  expect((await get(`${view}/event.ics`)).body).toContain('SEQUENCE:2')
  await move('cancel')
  expect((await get(`${view}/event.ics`)).body).toMatch(/SEQUENCE:3\r\nSTATUS:CANCELLED/)
})

test('search engines get it as data that cannot end its block', async () => {
  const { get, make } = await site()
  const { view, move } = await make({ title: '</script><script>alert(1)</script>' })
  await move('announce')
  const { body } = await get(view)
  expect(body).not.toContain('<script>alert(1)')
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)![1]!)
  expect(data).toMatchObject({
    '@type': 'Event',
    startDate: '2026-12-01T10:00:00+08:00',
    endDate: '2026-12-01T11:30:00+08:00',
    location: { name: '示例大厅' },
  })
})

test('what was typed wrong comes back beside its field', async () => {
  const { post } = await site()
  const wrong = { ...form, endsAt: '2026-12-01T09:00', startsAt: '2026-12-01T10:00', speakers: '只有名字' }
  const speakersFirst = await post(`${base}/desk/briefings`, wrong, editor)
  expect([speakersFirst.statusCode, speakersFirst.body.includes('第 1 行要写成“姓名，职务”')]).toEqual([400, true])
  const endFirst = await post(`${base}/desk/briefings`, { ...wrong, speakers: '' }, editor)
  expect(endFirst.body).toContain('结束时间要晚于开始时间')
  const noSuchDay = await post(`${base}/desk/briefings`, { ...form, startsAt: '2026-02-30T10:00' }, editor)
  expect(noSuchDay.body).toContain('id="field-startsAt-error"')
})

test('a video is kept, plays in parts, and goes when it is taken away', async () => {
  const { get, post, server, make } = await site()
  const { desk, view, move } = await make()
  const content = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(5000, 7)])
  const { payload, headers } = multipart({ _csrf: 'csrf-token-of-a-test' }, [
    { field: 'files', name: '现场.mp4', content },
  ])
  const sent = await server.inject({
    method: 'POST',
    url: `${desk}/files`,
    headers: { ...editor, ...headers },
    payload,
  })
  expect(sent.statusCode).toBe(303)
  await move('end')
  const address = /<video[^>]* src="([^"]+)"/.exec((await get(view)).body)![1]!
  const part = await get(address, { range: 'bytes=100-199' })
  expect([part.statusCode, part.headers['content-type'], part.rawPayload.length]).toEqual([206, 'video/mp4', 100])
  expect(part.headers['content-disposition']).toMatch(/^inline/)
  await post(`${desk}/files/remove`, { sha256: address.split('/').at(-1)! }, editor)
  expect((await get(address)).statusCode).toBe(404)
})
