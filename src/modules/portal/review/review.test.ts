import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { type ReviewStep, reviewStepKinds } from '#platform/sites.ts'
import { type ArticleMove, articleStates, nextState, stateNames } from '../articles/article-states.ts'
import { drawStates } from '../testing/draw-states.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { judgementOf, openGround, passReview, reviewerOf } from '../testing/reviewed.ts'
import { findBar } from './review-rules.ts'

const province = editorOf('360000')
const city = editorOf('360700')
const start = Date.parse('2024-09-14T15:46:00+08:00')
const dayMs = 86_400_000

type House = Awaited<ReturnType<typeof portalHouse>>

/** Every move of the table, by the person who may make it. */
function movesOn({ strict: portal }: House, author: Doer, id: string): Record<ArticleMove, () => Promise<unknown>> {
  const { site } = author
  const sign = async (verdict: 'passed' | 'returned') => {
    const judgement = await judgementOf(portal, site, id)
    await portal.sign(reviewerOf(site, judgement.step), id, { ...judgement, verdict, comment: 'Because' })
  }
  let change = 0
  return {
    change: () => portal.changeArticle(author, id, draft({ title: `Title ${++change}` })),
    submit: () => portal.submit(author, id, openGround),
    pass: () => sign('passed'),
    approve: () => sign('passed'),
    return: () => sign('returned'),
    recall: () => portal.recall(author, id),
    publish: () => portal.publish(author, id),
    schedule: () => portal.schedule(author, id, 'publish', new Date(start + dayMs)),
    unschedule: () => portal.unschedule(author, id, 'publish'),
    withdraw: () => portal.withdraw(author, id),
    admit: () => portal.admit({ ...author, actor: { ...author.actor, kind: 'program' } }, id),
  }
}

const allMoves = [...new Set(stateNames.flatMap(state => Object.keys(articleStates[state])))] as ArticleMove[]

test('whatever is done in whatever order, an article goes where the table says and nowhere else', async () => {
  const house = await portalHouse({ clock: () => start })
  const walks = fc.array(fc.constantFrom(...allMoves, 'approve' as const, 'submit' as const), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(walks, fc.constantFrom(province, city), async (walk, author) => {
      const { id } = await house.strict.saveDraft(author, draft())
      const moves = movesOn(house, author, id)
      for (const asked of walk) {
        const { state } = await house.strict.getArticle(author.site, id)
        const { step } = await house.strict.readStanding(author.site, id)
        const isSigned = asked === 'pass' || asked === 'approve'
        const move = isSigned ? (step === 'final' ? 'approve' : 'pass') : asked
        const expected = nextState(state, move)
        if (expected) await moves[move]()
        else await expect(moves[move]()).rejects.toMatchObject({ code: 'article_move_forbidden' })
        expect((await house.strict.getArticle(author.site, id)).state).toBe(expected ?? state)
      }
    }),
    { numRuns: 60 },
  )
})

test('every move of the table can be made, and every other is refused, from every state', async () => {
  const house = await portalHouse({ clock: () => start })
  const ways: Record<string, ArticleMove[]> = {
    draft: [],
    'in-review': ['submit'],
    returned: ['submit', 'return'],
    approved: ['submit', 'approve'],
    scheduled: ['submit', 'approve', 'schedule'],
    published: ['submit', 'approve', 'publish'],
    withdrawn: ['submit', 'approve', 'publish', 'withdraw'],
  }
  for (const state of stateNames) {
    for (const move of allMoves.filter(each => each !== 'pass')) {
      const { id } = await house.strict.saveDraft(city, draft())
      const moves = movesOn(house, city, id)
      for (const step of ways[state]!) await moves[step]()
      expect((await house.strict.getArticle('360700', id)).state).toBe(state)
      const expected = nextState(state, move)
      if (expected) await moves[move]()
      else await expect(moves[move](), `${state} ${move}`).rejects.toMatchObject({ code: 'article_move_forbidden' })
      expect((await house.strict.getArticle('360700', id)).state, `${state} ${move}`).toBe(expected ?? state)
    }
  }
})

test('the drawing in the README is the table', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain(drawStates())
})

test('of all pairs of steps nobody signs two, and nobody who wrote signs any', async () => {
  const house = await portalHouse({ clock: () => start })
  const { strict: portal } = house
  const steps = house.sites.find('360000')!.reviewSteps
  expect(steps).toEqual(reviewStepKinds)
  for (const [index, first] of steps.entries()) {
    for (const second of steps.slice(index + 1)) {
      const both = {
        actor: {
          ...reviewerOf('360000', first, 'both').actor,
          grants: [first, second].flatMap(step => reviewerOf('360000', step).actor.grants),
        },
        site: '360000',
      }
      const { id } = await portal.saveDraft(province, draft())
      await portal.submit(province, id, openGround)
      for (const step of steps.slice(0, steps.indexOf(second))) {
        const signer = step === first ? both : reviewerOf('360000', step)
        await portal.sign(signer, id, await judgementOf(portal, '360000', id))
      }
      await expect(
        portal.sign(both, id, await judgementOf(portal, '360000', id)),
        `${first} ${second}`,
      ).rejects.toMatchObject({ code: 'review_second_step' })
    }
  }
  const everything = { ...province.actor, grants: steps.flatMap(step => reviewerOf('360000', step).actor.grants) }
  const { id } = await portal.saveDraft(province, draft())
  await portal.submit(province, id, openGround)
  for (const step of steps) {
    const judgement = await judgementOf(portal, '360000', id)
    await expect(portal.sign({ actor: everything, site: '360000' }, id, judgement)).rejects.toMatchObject({
      code: 'review_own',
    })
    await portal.sign(reviewerOf('360000', step), id, judgement)
  }
})

test('who signed one step in an earlier round may sign it again, but no other', () => {
  const person = fc.constantFrom('a', 'b', 'c')
  const step = fc.constantFrom<ReviewStep>(...reviewStepKinds)
  const signed = fc.array(fc.record({ person_id: person, step }))
  const wrote = fc.array(fc.record({ person_id: person }), { maxLength: 2 })
  fc.assert(
    fc.property(person, step, fc.boolean(), wrote, signed, (personId, asked, holdsRole, writers, signatures) => {
      const bar = findBar({ personId, step: asked, holdsRole, writers, signatures })
      const others = signatures.filter(each => each.person_id === personId).map(each => each.step)
      const isFree = holdsRole && !writers.some(each => each.person_id === personId)
      expect(bar === undefined).toBe(isFree && others.every(each => each === asked))
    }),
  )
})

test('a reviewer without the role of the waiting step, or with it on another site, signs nothing; another takes it up', async () => {
  const { strict: portal } = await portalHouse({ clock: () => start })
  const { id } = await portal.saveDraft(city, draft())
  await portal.submit(city, id, openGround)
  const judgement = await judgementOf(portal, '360700', id)
  const left = reviewerOf('360700', 'final', 'left')
  const strangers = [
    { ...left, actor: { ...left.actor, grants: [] } },
    { ...left, actor: reviewerOf('360400', 'final').actor },
    reviewerOf('360700', 'first'),
  ]
  for (const stranger of strangers)
    await expect(portal.sign(stranger, id, judgement)).rejects.toMatchObject({ code: 'review_no_role' })
  await portal.sign(reviewerOf('360700', 'final', 'successor'), id, judgement)
  expect((await portal.getArticle('360700', id)).state).toBe('approved')
})

test('a change under review starts again at the first step, and what was signed is not signed for the new text', async () => {
  const { strict: portal } = await portalHouse({ clock: () => start })
  const { id } = await portal.saveDraft(province, draft())
  await portal.submit(province, id, openGround)
  await portal.sign(reviewerOf('360000', 'first'), id, await judgementOf(portal, '360000', id))
  const read = await judgementOf(portal, '360000', id)
  expect(read.step).toBe('second')
  await portal.changeArticle(province, id, draft({ body: 'Something else.' }))
  expect(await portal.readStanding('360000', id)).toMatchObject({ step: 'first', version: 2 })
  await expect(portal.sign(reviewerOf('360000', 'second'), id, read)).rejects.toMatchObject({ code: 'review_moved_on' })
  const stale = { ...(await judgementOf(portal, '360000', id)), version: 1 }
  await expect(portal.sign(reviewerOf('360000', 'first'), id, stale)).rejects.toMatchObject({ code: 'review_moved_on' })
})

test('a change of an approved or scheduled article takes the approval and the time away', async () => {
  const { strict: portal, sites, query } = await portalHouse({ clock: () => start })
  const { id } = await portal.saveDraft(city, draft())
  await passReview(portal, sites, city, id)
  await portal.schedule(city, id, 'publish', new Date(start + dayMs))
  await portal.changeArticle(city, id, draft({ title: 'Other' }))
  expect((await portal.getArticle('360700', id)).state).toBe('in-review')
  expect((await query('select 1 from portal.schedules')).rows).toEqual([])
})

test('a return needs its reason; the author mends and it goes on, in a round of its own', async () => {
  const { strict: portal } = await portalHouse({ clock: () => start })
  const reviewer = reviewerOf('360700', 'final')
  const { id } = await portal.saveDraft(city, draft())
  await portal.submit(city, id, openGround)
  const returned = { ...(await judgementOf(portal, '360700', id)), verdict: 'returned' } as const
  await expect(portal.sign(reviewer, id, returned)).rejects.toMatchObject({ code: 'reason_needed' })
  await portal.sign(reviewer, id, { ...returned, comment: 'No source' })
  await portal.changeArticle(city, id, draft({ source: 'A source' }))
  await portal.submit(city, id, openGround)
  await portal.sign(reviewer, id, await judgementOf(portal, '360700', id))
  const { signatures } = await portal.readStanding('360700', id)
  expect(signatures.map(each => [each.round, each.version, each.verdict, each.comment])).toEqual([
    [1, 1, 'returned', 'No source'],
    [2, 2, 'passed', ''],
  ])
})

test('what is not to be public never passes the last step, and a decision names a clause that there is', async () => {
  const { strict: portal } = await portalHouse({ clock: () => start })
  const reviewer = reviewerOf('360700', 'final')
  const { id } = await portal.saveDraft(city, draft())
  for (const ground of ['', '99']) {
    await expect(portal.submit(city, id, ground)).rejects.toMatchObject({ code: 'ground_does_not_fit' })
  }
  await portal.submit(city, id, '15')
  const judgement = await judgementOf(portal, '360700', id)
  for (const ground of ['14', '15', '16', '27']) {
    const passed = portal.sign(reviewer, id, { ...judgement, ground })
    await expect(passed).rejects.toMatchObject({ code: 'not_for_publication' })
  }
  await portal.sign(reviewer, id, { ...judgement, ground: '20' })
  expect((await portal.readStanding('360700', id)).review).toMatchObject({ disclosure: 'public', ground: '20' })
})

test('who may not publish cannot change what readers see', async () => {
  const { portal } = await portalHouse({ clock: () => start })
  const { id } = await portal.saveDraft(city, draft())
  await portal.publish(city, id)
  const grants = [{ site: '360700', below: false, permissions: ['portal.write'] as const }]
  const writer = { ...city, actor: { ...city.actor, grants } }
  const changed = portal.changeArticle(writer, id, draft({ title: 'Mine' }))
  await expect(changed).rejects.toMatchObject({ code: 'correction_needs_publisher' })
  expect((await portal.getArticle('360700', id)).title).toBe('A title')
})

test('a draft that was not imported is not admitted without review', async () => {
  const { strict: portal } = await portalHouse({ clock: () => start })
  const { id } = await portal.saveDraft(city, draft())
  await expect(portal.admit(city, id)).rejects.toMatchObject({ code: 'review_needed' })
})
