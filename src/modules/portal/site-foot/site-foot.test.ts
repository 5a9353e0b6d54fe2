import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'

const administrator = signedIn('360400', 'portal.configure')
const base = '/s/360400'
const form = {
  sponsorHans: '示例办公室',
  sponsorEn: '',
  contactHans: '示例路1号',
  contactEn: '',
  siteMark: '3604000001',
  icp: '赣ICP备12345678号-1',
  policeRecord: '赣公网安备 36040000000001号',
  reportUrl: 'https://example.org/errors',
}

test('what an administrator fills in stands at the foot of every page of that site alone, at once', async () => {
  const { get, post, portal } = await portalApp()
  expect((await get(`${base}/about`)).body).not.toContain('示例办公室')
  expect((await post(`${base}/desk/site-foot`, form, administrator)).statusCode).toBe(303)
  const { body } = await get(`${base}/en/about`)
  for (const part of ['Run by 示例办公室', '3604000001', '赣ICP备12345678号-1', 'https://example.org/errors'])
    expect(body).toContain(part)
  expect((await get('/about')).body).not.toContain('示例办公室')
  await post(`${base}/desk/site-foot`, { ...form, icp: '' }, administrator)
  expect((await get(`${base}/about`)).body).not.toContain('ICP')
  const gaps = await portal.siteFeet.listGaps()
  expect(gaps.find(each => each.site === '360400')!.missing).toEqual(['icp'])
  expect(gaps.find(each => each.site === '360000')!.missing).toHaveLength(6)
})

test('numbers of the wrong form and addresses that run scripts are refused, each beside its field', async () => {
  const { post } = await portalApp()
  const wrong = { ...form, siteMark: '12', icp: 'none', policeRecord: '3604', reportUrl: 'javascript:alert(1)' }
  const answer = await post(`${base}/desk/site-foot`, wrong, administrator)
  expect(answer.statusCode).toBe(400)
  for (const at of ['siteMark', 'icp', 'policeRecord', 'reportUrl']) expect(answer.body).toContain(`field-${at}-error`)
  expect(answer.body).toContain('value="示例办公室"')
})
