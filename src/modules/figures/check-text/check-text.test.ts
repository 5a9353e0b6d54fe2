import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { exampleReprint } from './example.data.ts'
import { maxTextBytes } from './inputs.ts'

const published = '2024-09-14'
const sums = '推动集群项目323个，甲厂等32个项目实现开工，乙厂等37个项目实现投产，丙厂等254个项目达到序时进度。'

type App = Awaited<ReturnType<typeof createTestApp>>

const post = async (app: App, path: string, payload: Record<string, unknown>) => {
  const answer = await app.server.inject({ method: 'POST', url: `/api/v1/figures${path}`, payload })
  return { status: answer.statusCode, body: answer.json() }
}

const submit = (app: App, path: string, fields: Record<string, string>, lang = '') =>
  app.server.inject({
    method: 'POST',
    url: `${lang}/figures${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

test('programs get figures, proofs and comparisons in the forms that were promised', async () => {
  const app = await createTestApp()
  const found = await post(app, '', { text: '全省首家，今年减少3.01万人次，产值1.2.3亿元。', published })
  expect(found.status).toBe(200)
  expect(found.body.figures).toEqual([
    expect.objectContaining({
      quote: '3.01万人次',
      value: -30_100,
      unit: 'person_time',
      period: '2024',
      kind: 'change',
    }),
  ])
  expect(found.body.claims).toEqual([{ start: 2, end: 4, quote: '首家', scope: '全省' }])
  expect(found.body.unread).toEqual([expect.objectContaining({ start: 19, why: 'malformed_numeral' })])

  const proof = await post(app, '/prove', { text: sums.replace('254', '245'), published })
  expect(proof.body.checks).toEqual([
    expect.objectContaining({ rule: 'sum', figures: [1, 2, 3, 0], expected: 323, found: 314, verdict: 'fails' }),
  ])
  const texts = ['2023年，进出口39.5亿元。', '2023年，进出口38.5亿元。']
  const two = await post(app, '/prove', { text: texts, published })
  expect(two.body.figures.map((figure: { text: number }) => figure.text)).toEqual([0, 1])
  expect(two.body.checks).toEqual([expect.objectContaining({ rule: 'same', verdict: 'fails' })])

  const { original: a, reprint: b } = exampleReprint
  const compared = await post(app, '/compare', { a, b, published })
  expect(compared.body.pairs.filter((pair: { change: string }) => pair.change === 'altered').length).toBeGreaterThan(2)
  expect(compared.body.transformation).toEqual({ pattern: '[1-9]\\.', replacement: '', explains: 5 })
  expect(Object.keys(compared.body)).toEqual(['figures', 'pairs', 'transformation'])
})

test('what cannot be read is refused with what is wrong, where, and what to do', async () => {
  const app = await createTestApp()
  const empty = await post(app, '', { text: ' \n', published })
  expect(empty.status).toBe(400)
  expect(empty.body.fields).toEqual([{ at: 'text', code: 'required', message: '请先贴上文字' }])
  const day = await post(app, '', { text: sums, published: '2024-02-31' })
  expect(day.body.fields).toEqual([expect.objectContaining({ at: 'published', code: 'bad_day' })])
  const long = await post(app, '', { text: '字'.repeat(maxTextBytes / 3 + 1) })
  expect([long.status, long.body.fields[0].message]).toEqual([400, '文字超过 1 MB，请分几段核对'])
  const largest = await post(app, '', { text: '字'.repeat(Math.floor(maxTextBytes / 3)) })
  expect([largest.status, largest.body.figures]).toEqual([200, []])
  const huge = await post(app, '', { text: '9'.repeat(10_000_000) })
  expect([huge.status, huge.body.code]).toEqual([413, 'body_too_large'])
  const page = await submit(app, '', { text: '', published: 'gestern' }, '/en')
  expect(page.statusCode).toBe(400)
  expect(page.body).toContain('Paste a text first')
  expect(page.body).toContain('Write the day as 2026-11-23')
})

const awkward: [name: string, text: string][] = [
  ['nothing but spaces between words', '没有数字的一段话。'],
  ['control characters', '产值\u0000增长\u00016.2%\u001b[31m，\u2028货运量\u200b3万吨'],
  ['unmatched brackets', '（（【“全区GDP增长6.2%』）'],
  ['malformed numerals', '产值1.2.3亿元、1,05,6家、１２．５％、壹佰万元、负−3%、—5%'],
  ['half of a character', '增长6.2%\ud83d，产值3亿元'],
  ['markup', '<script>alert(1)</script><b>增长6.2%</b> &amp; "323个"'],
  ['names', '5A级景区、500强企业、PM2.5、“1361”、5G基站、三分之一、2024年3月'],
]

test.each(awkward)('a text with %s is answered whole', async (_, text) => {
  const app = await createTestApp()
  const page = await submit(app, '', { text, published })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('</html>')
  expect(page.body).not.toContain('<script>alert')
})

test('without JavaScript a changed number shows the sums that it breaks', async () => {
  const app = await createTestApp()
  const first = await submit(app, '', { text: sums, published })
  expect(first.body).toContain('4 个数字 · 1 条算式')
  expect(first.body).toMatch(new RegExp(`<input type="hidden" name="base" value="${sums}"`))
  const changed = await submit(app, '', { text: sums.replace('254', '245'), base: sums, published })
  expect(changed.body).toContain('254个 → 245个')
  expect(changed.body).toContain('1 条算式因此不再成立。')
  expect(changed.body).toContain('算得 314 个，文中写 323 个，相差 9 个')
  expect(changed.body).toMatch(new RegExp(`name="base" value="${sums}"`))
  const other = await submit(app, '', { text: '完成投资514.7亿元。', base: sums, published })
  expect(other.body).not.toContain('class="change-report')
})

test('a page speaks the language of its reader, and shows Chinese in their script', async () => {
  const app = await createTestApp()
  const hant = await submit(app, '', { text: sums, published }, '/hant')
  expect(hant.body).toContain('項目實現開工')
  expect(hant.body).toContain('算得 323 個，與文中一致')
  const en = await submit(app, '', { text: sums, published }, '/en')
  expect(en.body).toContain('4 figures · 1 sum')
})

test('a sentence comes along from the box of the home page', async () => {
  const app = await createTestApp()
  const home = await app.server.inject('/')
  expect(home.body).toMatch(/<button[^>]* formaction="\/figures"[^>]*>核数字<\/button>/)
  const page = await app.server.inject(`/figures?q=${encodeURIComponent(sums)}`)
  expect(page.body).toContain('4 个数字 · 1 条算式')
  expect((await app.server.inject('/figures?q=')).body).not.toContain('class="figures-head"')
})

test('a long text shows its first figures and says how many there are', async () => {
  const app = await createTestApp()
  const page = await submit(app, '', { text: '货运量增长6.2%。'.repeat(2000), published })
  expect(page.body).toContain('全部共 2000 个')
  expect(page.body.length).toBeLessThan(1_000_000)
})

test('an original and its reprint are compared, with the slip that explains the differences', async () => {
  const app = await createTestApp()
  const page = await app.server.inject('/figures/compare?example=1')
  expect(page.body).toMatch(/347\.6万亿元[\s\S]*346万亿元/)
  expect(page.body).toContain('一处差错说明了 5 个不同')
  const same = await submit(app, '/compare', { a: sums, b: sums, published })
  expect(same.body).toContain('两篇的数字完全相同')
})
