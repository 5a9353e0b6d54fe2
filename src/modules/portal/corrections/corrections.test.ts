import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import type { ReviewStep } from '#platform/sites.ts'
import { offerSubscriptions } from '../offers/offers-heard.ts'
import { stepPermissions } from '../review/review-rules.ts'
import { portalApp, signedInAs } from '../testing/portal-app.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { passReview, reviewerOf } from '../testing/reviewed.ts'

const province = editorOf('360000')
const city = editorOf('360700')
const start = Date.parse('2024-09-14T15:46:00+08:00')
const told = { note: '将开工项目数由254更正为245', isPublic: true }

type House = Awaited<ReturnType<typeof portalHouse>>

/** Somebody who may write on a site and not publish. */
function authorOf(site: string, id = 'author'): Doer {
  const grants = [{ site, below: false, permissions: ['portal.write'] as const }]
  return { actor: { ...province.actor, id, name: id, grants }, site }
}

async function published({ strict: portal, sites }: House, site = '360000') {
  const publisher = editorOf(site)
  const { id } = await portal.saveDraft(authorOf(site, 'first author'), draft({ body: '开工254个项目。' }))
  await passReview(portal, sites, authorOf(site, 'first author'), id)
  await portal.publish(publisher, id)
  return id
}

async function sign({ strict: portal }: House, doer: Doer, id: string, verdict: 'passed' | 'returned' = 'passed') {
  const { step, review } = await portal.corrections.readStanding(doer.site, id)
  await portal.corrections.sign(doer, id, { verdict, step, round: review!.round, comment: 'Because' })
}

const corrected = draft({ body: '开工245个项目。' })

test('readers see the published text until the last signature, which publishes the correction with its note', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal, sites } = house
  expect(sites.find('360000')!.correctionSteps).toEqual(['first', 'final'])
  const id = await published(house)
  const bodyNow = async () => (await portal.getArticle('360000', id)).body
  await portal.changeArticle(authorOf('360000'), id, corrected)
  await portal.corrections.submit(authorOf('360000'), id, told)
  await sign(house, reviewerOf('360000', 'first'), id)
  expect(await bodyNow()).toContain('254')
  await sign(house, reviewerOf('360000', 'final'), id)
  expect(await bodyNow()).toContain('245')
  const [newest] = await portal.versions.list('360000', id)
  expect(newest).toMatchObject({ note: told.note, is_public: true, person_id: 'author' })
  expect(await portal.corrections.find('360000', id)).toBeUndefined()
  const [done] = await portal.corrections.list('360000', id)
  expect(done).toMatchObject({ state: 'published', closed_by: 'reviewer-final', urgent_reason: '' })
})

test('a signed correction reaches the site that took the article', async () => {
  const house = await portalHouse({ clock: () => start, subscriptions: [...offerSubscriptions] })
  const { strict: portal, sites, outbox } = house
  const id = await published(house, '360700')
  await portal.offers.offer(city, id, ['360000'], '')
  const [incoming] = await portal.offers.listIncoming('360000')
  const copyId = await portal.offers.take(province, incoming!.offer.id, { automatic: true })
  await passReview(portal, sites, province, copyId)
  await portal.publish(province, copyId)
  const copyNow = async () => (await portal.getArticle('360000', copyId)).body
  await portal.changeArticle(authorOf('360700'), id, corrected)
  await portal.corrections.submit(authorOf('360700'), id, told)
  await outbox.deliver()
  await portal.runDue()
  expect(await copyNow()).toContain('254')
  await sign(house, reviewerOf('360700', 'final'), id)
  await outbox.deliver()
  await portal.runDue()
  expect(await copyNow()).toContain('245')
  const [newest] = await portal.versions.list('360000', copyId)
  expect(newest).toMatchObject({ note: told.note, is_public: true })
})

test('whoever signs, writes, returns and takes back in whatever order, nobody signs two steps of one correction', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const everyStep = Object.values(stepPermissions)
  const grants = [{ site: '360000', below: false, permissions: [...everyStep, 'portal.write' as const] }]
  const people = ['a', 'b', 'c', 'd'].map(id => ({
    actor: { ...province.actor, id, name: id, grants },
    site: '360000',
  }))
  const moves = fc.constantFrom('change', 'submit', 'pass', 'pass', 'return', 'recall')
  const walk = fc.array(fc.tuple(moves, fc.constantFrom(...people)), { minLength: 3, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(walk, async steps => {
      const id = await published(house)
      const before = (await portal.readStanding('360000', id)).signatures.length
      await portal.changeArticle(authorOf('360000'), id, corrected)
      await portal.corrections.submit(authorOf('360000'), id, told)
      for (const [index, [move, doer]] of steps.entries()) {
        if (!(await portal.corrections.find('360000', id))) break
        const moved = {
          change: () => portal.changeArticle(doer, id, draft({ body: `Text ${index}` })),
          submit: () => portal.corrections.submit(doer, id, told),
          pass: () => sign(house, doer, id),
          return: () => sign(house, doer, id, 'returned'),
          recall: () => portal.corrections.recall(doer, id),
        }[move]
        await moved().catch(error => expect(error).toHaveProperty('code'))
      }
      const { signatures, writers } = await portal.readStanding('360000', id)
      const signed = new Map<string, Set<ReviewStep>>()
      for (const { person_id, step } of signatures.slice(before)) {
        signed.set(person_id, (signed.get(person_id) ?? new Set()).add(step))
      }
      for (const kinds of signed.values()) expect(kinds.size).toBe(1)
      const last = (await portal.corrections.list('360000', id)).find(each => each.state === 'published')
      if (last) expect(writers.map(each => each.person_id)).not.toContain(last.closed_by)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('an urgent correction takes a publisher and a reason, which is kept with the name', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const id = await published(house)
  await portal.changeArticle(authorOf('360000'), id, corrected)
  const publish = (doer: Doer, reason: string, note = told) =>
    portal.corrections.publishUrgently(doer, id, reason, note)
  await expect(publish(authorOf('360000'), 'Wrong number')).rejects.toMatchObject({
    code: 'correction_needs_publisher',
  })
  await expect(publish(province, '')).rejects.toMatchObject({ code: 'urgent_needs_reason' })
  await expect(publish(province, 'Wrong number', { note: '', isPublic: true })).rejects.toMatchObject({
    code: 'correction_needs_note',
  })
  await publish(province, 'Wrong number')
  expect((await portal.getArticle('360000', id)).body).toContain('245')
  const [done] = await portal.corrections.list('360000', id)
  expect(done).toMatchObject({ urgent_reason: 'Wrong number', closer_name: 'Editor', name: 'author' })
})

test('a correction that is changed under review starts again, and what was read before is not signed', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const id = await published(house)
  await portal.changeArticle(authorOf('360000'), id, corrected)
  await portal.corrections.submit(authorOf('360000'), id, told)
  const { step, review } = await portal.corrections.readStanding('360000', id)
  await portal.changeArticle(authorOf('360000', 'another'), id, draft({ body: '开工246个项目。' }))
  const stale = { verdict: 'passed', step, round: review!.round, comment: '' } as const
  await expect(portal.corrections.sign(reviewerOf('360000', 'first'), id, stale)).rejects.toMatchObject({
    code: 'review_moved_on',
  })
  expect((await portal.corrections.readStanding('360000', id)).step).toBe('first')
})

test('what was published since a correction was written is not overwritten unread', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const id = await published(house, '360700')
  await portal.changeArticle(authorOf('360700'), id, corrected)
  await portal.corrections.submit(authorOf('360700'), id, told)
  const program: Doer = { ...city, actor: { ...city.actor, kind: 'program' } }
  await portal.changeArticle(program, id, draft({ body: '开工254个项目。另一段。' }))
  await expect(sign(house, reviewerOf('360700', 'final'), id)).rejects.toMatchObject({ code: 'correction_outdated' })
  await portal.changeArticle(authorOf('360700'), id, corrected)
  await sign(house, reviewerOf('360700', 'final'), id)
  expect((await portal.getArticle('360700', id)).body).toContain('245')
})

test('a version is brought back by way of a correction; a withdrawn article has none under way', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const id = await published(house)
  await portal.changeArticle(authorOf('360000'), id, corrected)
  await portal.corrections.publishUrgently(province, id, 'Wrong', told)
  await portal.versions.restore(authorOf('360000'), id, 1)
  expect((await portal.getArticle('360000', id)).body).toContain('245')
  expect((await portal.corrections.find('360000', id))!.body).toContain('254')
  await portal.withdraw(province, id)
  expect(await portal.corrections.find('360000', id)).toBeUndefined()
})

test('through its pages: an author corrects, the reviewer finds it in the queue, signs, and readers get it', async () => {
  const { portal, get, post } = await portalApp()
  const author = signedInAs('author', '360700', 'portal.write', 'portal.review')
  const reviewer = signedInAs('reviewer', '360700', 'portal.review', 'portal.review-final')
  const { id, slug } = await portal.saveDraft(city, draft({ body: '开工254个项目。' }))
  await portal.publish(city, id)
  const form = { title: 'A title', channel: '', summary: '', source: '', author: '', script: 'hans' }
  const saved = await post(`/s/360700/desk/articles/${id}`, { ...form, body: '开工245个项目。' }, author)
  expect(saved.statusCode).toBe(303)
  const page = await get(`/s/360700/desk/articles/${id}`, author)
  expect(page.body).toContain('更正草稿')
  expect(page.body).toContain('开工245个项目')
  const handedIn = { note: told.note, public: 'yes' }
  await post(`/s/360700/desk/corrections/${id}/submit`, handedIn, author)
  expect((await get(`/s/360700/a/${slug}`)).body).toContain('254')
  expect((await get('/s/360700/desk/review', reviewer)).body).toContain(`/desk/corrections/${id}`)
  const reading = await get(`/s/360700/desk/corrections/${id}`, reviewer)
  expect(reading.body).toMatch(/<del>.*254.*<\/del>/s)
  const round = /name="round" value="(\d+)"/.exec(reading.body)![1]!
  const signed = { verdict: 'passed', step: 'final', round, comment: '' }
  const own = await post(`/s/360700/desk/corrections/${id}`, signed, author)
  expect(own.statusCode).toBe(403)
  expect((await post(`/s/360700/desk/corrections/${id}`, signed, reviewer)).statusCode).toBe(303)
  const read = await get(`/s/360700/a/${slug}`)
  expect(read.body).toContain('245')
  expect(read.body).toContain(told.note)
})

test('a form without note or reason comes back as it was typed, with the fault beside its field', async () => {
  const { portal, get, post } = await portalApp()
  const author = signedInAs('author', '360700', 'portal.write', 'portal.review')
  const publisher = signedInAs('publisher', '360700', 'portal.write', 'portal.review', 'portal.publish')
  const { id, slug } = await portal.saveDraft(city, draft({ body: '开工254个项目。' }))
  await portal.publish(city, id)
  const form = { title: 'A title', channel: '', summary: '', source: '', author: '', script: 'hans' }
  await post(`/s/360700/desk/articles/${id}`, { ...form, body: '开工245个项目。' }, author)
  const urgent = { reason: '', urgentNote: '数字更正', urgentPublic: 'yes' }
  const refused = await post(`/s/360700/desk/corrections/${id}/urgent`, urgent, publisher)
  expect(refused.statusCode).toBe(400)
  expect(refused.body).toMatch(/<details class="confirm confirm-danger" open>/)
  expect(refused.body).toMatch(/name="reason"[^>]*aria-invalid="true"/)
  expect(refused.body).toMatch(/value="数字更正"[^>]*name="urgentNote"/)
  const noNote = await post(`/s/360700/desk/corrections/${id}/submit`, { note: '' }, author)
  expect(noNote.body).toMatch(/name="note"[^>]*aria-invalid="true"/)
  expect(noNote.body).not.toContain('name="urgentNote"')
  expect((await get(`/s/360700/a/${slug}`)).body).toContain('254')
  const reason = '读者已经引用'
  expect((await post(`/s/360700/desk/corrections/${id}/urgent`, { ...urgent, reason }, publisher)).statusCode).toBe(303)
  expect((await get(`/s/360700/desk/corrections/${id}`, publisher)).body).toContain(reason)
})

test('files of a published article change at once, and the history of its corrections says so', async () => {
  const { portal, get } = await portalApp()
  const publisher = signedInAs('publisher', '360700', 'portal.write', 'portal.review', 'portal.publish')
  const { id } = await portal.saveDraft(city, draft({ body: '开工254个项目。' }))
  const file = { sha256: 'a'.repeat(64), fileKey: 'aa', kind: 'attachment', name: '名单.pdf', type: 'application/pdf' }
  await portal.attachFile(city, id, { ...file, kind: 'attachment', sizeBytes: 10 })
  expect(await portal.corrections.list('360700', id)).toEqual([])
  await portal.publish(city, id)
  await portal.changeArticle(city, id, corrected)
  const more = { ...file, sha256: 'b'.repeat(64), kind: 'attachment', name: '更正表.pdf', sizeBytes: 10 } as const
  await portal.attachFile(city, id, more)
  const [newest] = await portal.corrections.list('360700', id)
  expect(newest).toMatchObject({ number: 2, state: 'published', closer_name: 'Editor', is_public: false })
  expect((await get(`/s/360700/desk/corrections/${id}`, publisher)).body).toContain('文件立即生效：增加“更正表.pdf”')
})
