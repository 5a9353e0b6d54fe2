import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { damageText } from '../kernel/damage/damage.ts'
import { gbkCodec } from './gbk-codec.ts'
import { applyRepairs, breadcrumbSeparator, readPage, readPageForImport, UnreadablePage } from './index.ts'

const paragraph = '昨日上午，本市南港物流园二期工程正式开工建设，总投资18.6亿元，占地1200亩，计划明年年底投入运营。'
const page = (body: string, head = '') =>
  `<html><head>${head}<title>物流园开工_南港</title></head><body><h1>物流园开工</h1><div>时间：2020-01-02 来源：南港日报</div><div class="content">${body}</div></body></html>`
const utf8 = (text: string) => new TextEncoder().encode(text)
const readText = (text: string) => readPage(utf8(text))

function codeOf(bytes: Uint8Array, limitBytes?: number): string {
  try {
    readPage(bytes, limitBytes === undefined ? {} : { limitBytes })
    return 'read'
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error
    return error.code
  }
}

describe('encodings', () => {
  const encodings = [
    { bytes: 'utf-8', declared: 'gb2312', encoding: 'utf-8' },
    { bytes: 'gb18030', declared: 'utf-8', encoding: 'gb18030' },
    { bytes: 'gbk', declared: 'big5', encoding: 'gb18030' },
  ]
  it.each(encodings)('trusts bytes in $bytes over a tag that says $declared', ({ bytes, declared, encoding }) => {
    const html = page(`<p>${paragraph}</p>`, `<meta charset="${declared}">`)
    expect(readPage(iconv.encode(html, bytes))).toMatchObject({
      encoding,
      title: '物流园开工',
      paragraphs: [paragraph],
    })
  })

  it('tells traditional GBK from Big5, without a tag and with a wrong one', () => {
    const html =
      '<h1>物流園動工</h1><p>時間：2020-01-02</p><p>南港物流園區昨日動工，總投資十八億元，預計明年完工啟用。</p>'
    for (const declared of ['', '<meta charset=gb2312>', '<meta charset=big5>']) {
      expect(readPage(iconv.encode(declared + html, 'big5')).encoding).toBe('big5')
      expect(readPage(iconv.encode(declared + html, 'gbk')).encoding).toBe('gb18030')
    }
  })

  it('reads byte order marks, and a last character that was cut off', () => {
    expect(readPage(iconv.encode(page(`<p>${paragraph}</p>`), 'utf-8', { addBOM: true })).title).toBe('物流园开工')
    expect(readPage(iconv.encode(page(`<p>${paragraph}</p>`), 'utf-16le', { addBOM: true })).title).toBe('物流园开工')
    for (const encoding of ['utf-8', 'gbk']) {
      const whole = iconv.encode(`<h1>物流园开工</h1><p>时间：2020-01-02</p><p>${paragraph}`, encoding)
      expect(readPage(whole.subarray(0, -1)).paragraphs[0]!.slice(0, 40)).toBe(paragraph.slice(0, 40))
    }
  })

  it('undoes GBK that was read as Latin-1, also where the rest of the page is sound', () => {
    const wrong = iconv.decode(iconv.encode(`<h1>物流园开工</h1><p>${paragraph}</p>`, 'gbk'), 'latin1')
    const reading = readText(`<div>当前位置：<a href="/">首页</a> > <a href="/a">动态</a></div>${wrong}`)
    expect(reading).toMatchObject({
      title: '物流园开工',
      mojibake: 'gbk-as-latin1',
      encoding: 'utf-8',
      paragraphs: [paragraph],
    })
    expect(reading.breadcrumb).toEqual(['首页', '动态'])
  })

  it('undoes UTF-8 that was read as GBK, and guesses the bytes that were lost', () => {
    const wrong = iconv.decode(iconv.encode(page(`<p>${paragraph}</p>`), 'utf-8'), 'gbk')
    const reading = readText(wrong)
    expect(reading).toMatchObject({
      title: '物流园开工',
      source: '南港日报',
      mojibake: 'utf8-as-gbk',
      publishedAt: '2020-01-02',
    })
    expect(reading.paragraphs).toEqual([paragraph])
  })

  it.each(['replaced', 'dropped', 'asked'])('guesses lost bytes that were %s, inside a run too', how => {
    const sign = { replaced: '\ufffd', dropped: '', asked: '?' }[how]!
    const shown = iconv.decode(iconv.encode(page(`<p>${paragraph}</p>`), 'utf-8'), 'gbk')
    const private_ = how === 'asked' ? /\ufffd/g : /[\ufffd\u20ac]/g
    const reading = readText(shown.replace(private_, sign))
    expect(reading).toMatchObject({ title: '物流园开工', mojibake: 'utf8-as-gbk' })
    expect(reading.paragraphs[0]).toContain('南港物流园二期工程正式开工建设')
    expect(reading.repairs.length).toBeGreaterThan(0)
    expect(reading.repairs.every(repair => repair.rule === 'lost-byte' && repair.certainty === 'guessed')).toBe(true)
  })

  it('sees no double encoding in Latin letters with accents or in sound Chinese', () => {
    expect(readText(page(`<p>${paragraph}Café Zürich, naïve façade, Ångström.</p>`)).mojibake).toBeNull()
  })
})

describe('a page that a machine conversion damaged', () => {
  const sound = '本園區二期工程開工。基礎設施總投資18億元，產業項目達32個，實現產值增長6.2%；企業發展環境優化。'
  const damaged = damageText(sound, gbkCodec, { dropPrivateUse: true })
  const html = `<html><head><title>產(chǎn)業(yè)園區(qū)開工_平臺</title></head><body><div>當(dāng)前位置: <a href="/">主頁</a> > <a href="/a">產(chǎn)業(yè)</a> ></div>
    <h2>產(chǎn)業(yè)園區(qū)開工</h2><div>時間:2024-05-06 07:08 來源:南港報(bào) 點(diǎn)擊:</div><div class="content"><p>　　${damaged.slice(0, 20)}<b>${damaged.slice(20)}</b></p></div></body></html>`

  it('is read as if it had never been damaged', () => {
    expect(readText(html)).toMatchObject({
      title: '產業園區開工',
      publishedAt: '2024-05-06T07:08:00+08:00',
      source: '南港報',
      clicks: null,
      breadcrumb: ['主頁', '產業'],
      paragraphs: [sound],
    })
  })

  it('keeps what every field was, so that each repair can be taken back', () => {
    const { reading, damaged: before, bodyHtml } = readPageForImport(utf8(html))
    const of = (field: string) => reading.repairs.filter(repair => repair.field === field)
    expect(applyRepairs(before.title!, of('title'))).toBe(reading.title)
    expect(applyRepairs(before.source!, of('source'))).toBe(reading.source)
    expect(applyRepairs(before.breadcrumb!, of('breadcrumb'))).toBe(reading.breadcrumb!.join(breadcrumbSeparator))
    expect(before.paragraphs).toEqual([damaged])
    expect(applyRepairs(before.paragraphs[0]!, of('paragraphs'))).toBe(sound)
    expect(of('paragraphs').every(repair => repair.paragraph === 0)).toBe(true)
    expect(of('title').every(repair => repair.paragraph === null)).toBe(true)
    expect(bodyHtml.replace(/<[^>]+>/g, '')).toBe(sound)
  })

  it('is plain text just as well', () => {
    const text = `歡迎光臨物流平臺\n當(dāng)前位置: 主頁 > 產(chǎn)業(yè) >\n\n產(chǎn)業(yè)園區(qū)開工\n\n時間:2024-05-06 來源:南港報(bào) 點(diǎn)擊:\n提示:您的Flash Player版本過低,請升級!\n\n　　南港訊(李大文) ${damaged}\n`
    expect(readText(text)).toMatchObject({
      title: '產業園區開工',
      publishedAt: '2024-05-06',
      source: '南港報',
      author: '李大文',
      clicks: null,
      breadcrumb: ['主頁', '產業'],
      paragraphs: [`南港訊(李大文) ${sound}`],
      media: [{ kind: 'plugin', src: null, note: '提示：您的Flash Player版本過低，請升級！' }],
    })
  })
})

describe('the body as HTML', () => {
  it('keeps paragraphs, headings, lists, tables, links and media in order, and nothing that acts', () => {
    const { bodyHtml } = readPageForImport(
      utf8(
        page(`<h1>小标题</h1><p onclick="x()" style="mso-x:1">${paragraph}<script>alert(1)</script><o:p></o:p></p><p>&nbsp;</p>
        <ul><li>甲</li><li><a href="javascript:x()">乙</a> <a href="/b?x=1&y=2">丙</a></li></ul><table><tr><td colspan=2 onmouseover=x>路线</td><td>里程</td></tr></table>
        <img src="/a.jpg" onerror="x()" alt='"图"'><img src="javascript:x"><p><video src="/v.mp4" onplay=x></video></p><iframe src="http://x.example/"></iframe>二<br>三`),
      ),
    )
    expect(bodyHtml.replace(/\n\s*/g, '')).toBe(
      `<h2>小标题</h2><p>${paragraph}</p><ul><li>甲</li><li>乙 <a href="/b?x=1&amp;y=2">丙</a></li></ul>` +
        '<table><tbody><tr><td colspan="2">路线</td><td>里程</td></tr></tbody></table>' +
        '<p><img src="/a.jpg" alt="&quot;图&quot;" /></p><p><video src="/v.mp4" controls></video></p><p>二</p><p>三</p>',
    )
  })
})

describe('files that are no pages', () => {
  it('are refused with a code and a reason', () => {
    expect(codeOf(new Uint8Array())).toBe('empty_page')
    expect(codeOf(utf8(' \n\u3000 '))).toBe('empty_page')
    expect(codeOf(utf8(page('x'.repeat(500))), 400)).toBe('page_too_large')
    expect(codeOf(Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256))).toBe('not_text')
    expect(codeOf(utf8('%PDF-1.4 text'))).toBe('not_text')
    expect(codeOf(utf8('<html><body></body></html>'))).toBe('no_content')
    expect(new UnreadablePage('not_text').message).toMatch(/binary/)
  })

  it('include lists and menus: they hold no article', () => {
    const items = Array.from(
      { length: 12 },
      (_, index) =>
        `<li><a href="/${index}">南港物流园区第${index}批项目签约</a><span>2020-01-0${(index % 9) + 1}</span></li>`,
    )
    expect(
      codeOf(utf8(`<title>新闻</title><div>当前位置：<a href=/>首页</a> > 新闻</div><ul>${items.join('')}</ul>`)),
    ).toBe('no_content')
    const summaries = Array.from(
      { length: 8 },
      (_, index) =>
        `<div><h3><a href="/${index}">第${index}批物流项目集中签约仪式举行</a></h3><p>近日第${index}批项目在市会议中心集中签约，涉及冷链、快递、仓储等多个领域。</p></div>`,
    )
    expect(codeOf(utf8(`<title>新闻</title>${summaries.join('')}`))).toBe('no_content')
  })
})

describe('broken pages', () => {
  const cases = {
    'crossed and unclosed tags': page(`<b><p>${paragraph}</b></i></td></table><div><span>`),
    'a hundred thousand nested tags': page(`${'<div><font>'.repeat(50_000)}<p>${paragraph}</p>`),
    'a hundred thousand nested spans with attributes': page(`${'<span class="a"><b id=x>'.repeat(50_000)}${paragraph}`),
    'NUL bytes and control characters': page(`<p>${paragraph.slice(0, 9)}\0\x01\x0b${paragraph.slice(9)}</p>`),
    'many thousands of links in one line before it': page(`${'<a href=x>新闻</a>'.repeat(20_000)}<p>${paragraph}</p>`),
    'an unclosed comment behind': `${page(`<p>${paragraph}</p>`)}<!-- `,
  }
  it.each(Object.entries(cases))('are read: %s', (_, html) => {
    expect(readText(html)).toMatchObject({ title: '物流园开工', publishedAt: '2020-01-02', paragraphs: [paragraph] })
  })

  it('are read where one text carries very many repairs', () => {
    const { repairs, paragraphs } = readText(
      `<h1>學(xué)習(xí)園地</h1><p>時間:2020-01-02</p><p>${'學(xué)習(xí),'.repeat(60_000)}。</p>`,
    )
    expect(paragraphs[0]!.slice(0, 6)).toBe('學習，學習，')
    expect(repairs.length).toBeGreaterThan(150_000)
  })

  it('never make the reader fail in another way than its own refusal', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<table>',
        '<td>',
        '</div>',
        '<p',
        '<!--',
        '<script>',
        '时间：',
        '来源：',
        '当前位置：',
        '>',
        '?;',
        '(qū)',
        '產',
        '。',
        '<a href=',
        '<h1>',
        '\0',
        '<object>',
        '</object>',
        '<title>',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const bytes = utf8(pieces.join(''))
        expect(['read', 'empty_page', 'not_text', 'no_content']).toContain(codeOf(bytes))
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(['read', 'empty_page', 'not_text', 'no_content']).toContain(codeOf(bytes))
      }),
      { numRuns: 300 },
    )
  })
})
