import { expect, test } from 'vitest'
import { type AddressedChannel, articleAddresses, channelAddresses, usualSettings } from './old-addresses.ts'
import { missedForm, oldForms } from './old-forms.ts'

const spell = (title: string, initialsOnly: boolean) => (initialsOnly ? 'wl' : `wuliu${title.length}`)
const article = { id: 42, title: '物流', sentAtS: Date.UTC(2012, 5, 30, 17) / 1000, fileName: '' }
const channel: AddressedChannel = {
  id: 5,
  folder: '{cmspath}/a/xinwen',
  isDefault: 1,
  defaultName: 'index.html',
  kind: 0,
  articleRule: '{typedir}/{Y}/{M}{D}/{aid}.html',
  listRule: '{typedir}/list_{tid}_{page}.html',
}
const addressOf = (articleRule: string, given: Partial<typeof article> = {}) =>
  articleAddresses({ ...article, ...given }, { ...channel, articleRule }, usualSettings, spell)[0]

test.each([
  ['{typedir}/{Y}/{M}{D}/{aid}.html', '/a/xinwen/2012/0701/42.html'],
  ['/{Y}-{M}-{D}/{timestamp}.shtml', '/2012-07-01/1341075600.shtml'],
  ['{typedir}/{pinyin}.html', '/a/xinwen/wuliu2_42.html'],
  ['{typedir}/{py}/', '/a/xinwen/wl_42/'],
  ['{typedir}/{cc}.html', '/a/xinwen/0F1422012.html'],
  ['', '/a/xinwen/2012/0701/42.html'],
  ['{typedir}/{unknown}.html', '/a/xinwen/{unknown}.html'],
])('the rule %s gives %s, the day being that of China', (rule, address) => {
  expect(addressOf(rule)).toBe(address)
})

test('pairs of digits that are letters are written as letters', () => {
  expect(addressOf('{cc}', { id: 6597 })).toBe('/0F1Aa2012')
})

test('a file with a name of its own stands in the folder of the rule', () => {
  expect(addressOf('{typedir}/{Y}/{aid}.html', { fileName: 'about' })).toBe('/a/xinwen/2012/about.html')
})

test('an article without a channel has the address of the program alone, in the folder of the site', () => {
  expect(articleAddresses(article, undefined, { ...usualSettings, cmsPath: '/cms' }, spell)).toEqual([
    '/cms/plus/view.php?aid=42',
  ])
})

test('a channel answers by folder, index, list and program; one that led elsewhere has no address', () => {
  expect(channelAddresses(channel, { ...usualSettings, cmsPath: '/cms' })).toEqual([
    '/cms/a/xinwen/',
    '/cms/a/xinwen/index.html',
    '/cms/a/xinwen/list_5_1.html',
    '/cms/plus/list.php?tid=5',
  ])
  expect(channelAddresses({ ...channel, isDefault: -1 }, usualSettings)).toEqual(['/plus/list.php?tid=5'])
  expect(channelAddresses({ ...channel, kind: 2, folder: 'http://else.example/' }, usualSettings)).toEqual([])
  expect(channelAddresses({ ...channel, folder: 'http://sub.example/zt' }, usualSettings)[0]).toBe('/zt/')
})

test.each([
  ['/a/1_3.html', '/a/1.html'],
  ['/a/list_5_9.html', '/a/list_5_1.html'],
  ['/a/xinwen', '/a/xinwen/'],
  ['/a/xinwen/', '/a/xinwen/index.html'],
  ['/a/xinwen/index.html', '/a/xinwen/'],
  ['/plus/view.php?from=weixin&aid=42', '/plus/view.php?aid=42'],
  ['/plus/view.php?arcID=42', '/plus/view.php?aid=42'],
  ['/plus/view-42-2.html', '/plus/view.php?aid=42'],
  ['/m/view.php?aid=42', '/plus/view.php?aid=42'],
  ['/cms/plus/list.php?tid=5&TotalResult=70&PageNo=3', '/cms/plus/list.php?tid=5'],
  ['/plus/list-5-2.html', '/plus/list.php?tid=5'],
])('%s is also known as %s', (asked, known) => {
  expect(oldForms(asked)[0]).toBe(asked)
  expect(oldForms(asked)).toContain(known)
})

test.each([
  ['/a/2012/1.html?name=zhang', '/a/2012/1.html'],
  ['/plus/view.php?aid=9&mobile=13800000000', '/plus/view.php?aid=9'],
  ['/uploads/allimg/1.jpg', '/uploads/allimg/1.jpg'],
  ['/wp-login.php', undefined],
  ['/plus/view.php?aid=1%27or', undefined],
  ['/admin', undefined],
  [`/${'x'.repeat(400)}.html`, undefined],
])('%s that leads nowhere counts as %s', (asked, counted) => {
  expect(missedForm(asked)).toBe(counted)
})
