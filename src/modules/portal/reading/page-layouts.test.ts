import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type PageReading, readPage } from './index.ts'

const first = '昨日上午，本市南港物流园二期工程正式开工建设，总投资18.6亿元，占地1200亩，计划明年年底投入运营。'
const second = '园区建成以后可以同时停靠320辆货车，年吞吐量预计达到650万吨，带动周边就业约3000人。'
const third = '据了解，二期工程包括冷链仓库、集装箱堆场和铁路专用线三个部分。'
const title = '南港物流园二期工程开工建设'

interface Layout {
  name: string
  html: string
  encoding?: 'utf-8' | 'gb18030' | 'big5'
  reads: Partial<PageReading>
}

const layouts: Layout[] = [
  {
    name: 'PHPCMS, date and source inside the heading',
    html: `<html><head><title>${title} - 港区新闻 - 南港在线</title></head><body>
      <div class="header"><a href="/">首页</a><a href="/a">新闻</a><a href="/b">图片</a><a href="/c">论坛</a></div>
      <div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/news">新闻中心</a> &gt; <a href="/gq">港区新闻</a> &gt; 正文</div>
      <div id="Article"><h1>${title}<br /><span>2013-05-21 09:12:33&nbsp;&nbsp;&nbsp;来源：南港日报&nbsp;&nbsp;&nbsp;评论：<a href="#c" id="comment">0</a> 点击：<span id="hits"></span></span></h1>
      <div class="content"><p>&nbsp;&nbsp;&nbsp;&nbsp;${first}</p><p>${second}</p>
      <div class="bdsharebuttonbox"><a href="#">分享到</a><a href="#">QQ空间</a><a href="#">微博</a></div></div>
      <p style="margin-bottom:10px"><strong>相关热词搜索：</strong><a href="/t">物流园</a></p>
      <p class="f14"><strong>上一篇：</strong><a href="/1">老港区搬迁</a><br /><strong>下一篇：</strong><a href="/2">新航线开通</a></p></div></div>
      <div class="col-auto"><h5>热点排行</h5><ul><li><a href="/3">冷链运输价格上涨引发关注</a></li><li><a href="/4">货车通行证办理流程</a></li></ul></div></div>
      <div class="footer">版权所有 南港在线 蜀ICP备00000000号</div></body></html>`,
    encoding: 'gb18030',
    reads: {
      title,
      publishedAt: '2013-05-21T09:12:33+08:00',
      source: '南港日报',
      author: null,
      clicks: null,
      breadcrumb: ['首页', '新闻中心', '港区新闻'],
      paragraphs: [first, second],
    },
  },
  {
    name: '帝国CMS, everything in tables',
    html: `<html><head><title>${title}-南港物流网</title></head><body><table><tr><td>您当前的位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/w/">物流动态</a></td></tr></table>
      <table width="100%"><tr><td width="680"><table class="box"><tr><td class="title_info"><h1>${title}</h1></td></tr>
      <tr><td class="info_text">时间：2012-03-04&nbsp;&nbsp;来源：港务局&nbsp;&nbsp;作者：李大江&nbsp;&nbsp;点击：<script src="/e/public/ViewClick/?classid=2&id=5"></script>次</td></tr>
      <tr><td id="text">　　${first}<br><br>　　${second}<br/></td></tr>
      <tr><td align="center">[<a href="/r">我要推荐给好友</a>] [<a href="javascript:window.print()">打印本页</a>] [<a href="#">关闭窗口</a>]</td></tr></table></td>
      <td><table><tr><td>推荐新闻</td></tr><tr><td><a href="/x">运价指数连续三周上扬</a></td></tr></table></td></tr></table></body></html>`,
    reads: {
      title,
      publishedAt: '2012-03-04',
      source: '港务局',
      author: '李大江',
      clicks: null,
      breadcrumb: ['首页', '物流动态'],
      paragraphs: [first, second],
    },
  },
  {
    name: 'a page made by hand: one cell, font tags, line breaks',
    html: `<HTML><HEAD><TITLE>南港信息港</TITLE></HEAD><BODY><TABLE><TR><TD>
      <FONT size=2>您的位置：首页 -> 行业新闻 -> 本地</FONT><BR><CENTER><FONT size=5 color=red><B>${title}</B></FONT></CENTER>
      <CENTER>（05-11-28　浏览 1,204 次）</CENTER><HR>
      &nbsp;&nbsp;&nbsp;&nbsp;${first}<BR>&nbsp;&nbsp;&nbsp;&nbsp;${second}<BR>
      <P align=right>（来源：南港晚报）</TD></TR><TR><TD align=center>版权所有：南港信息港　技术支持：南港科技</TD></TR></TABLE></BODY></HTML>`,
    encoding: 'gb18030',
    reads: {
      title,
      publishedAt: '2005-11-28',
      source: '南港晚报',
      clicks: 1204,
      breadcrumb: ['首页', '行业新闻', '本地'],
      paragraphs: [first, second],
    },
  },
  {
    name: 'a government site with meta tags and TRS editor',
    html: `<!DOCTYPE html><html><head><title>${title}_南港市人民政府</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2019-03-05 10:30"><meta name="ContentSource" content="南港市发改委"></head><body>
      <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
      <div class="mbx">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务动态</a> &gt; <a href="/bm">部门信息</a></div>
      <h2 class="tit">${title}</h2><div class="xx"><span>发布时间：2019年3月5日 10时30分</span><span>信息来源：市发改委</span><span>浏览次数：<i id="cnt"></i></span><span>字体：【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span></div>
      <div class="TRS_Editor"><style>.TRS_Editor P{margin-top:0}</style><p>　　${first}</p><p>　　${second}</p><p>　　${third}</p></div>
      <div class="ewm"><p>扫一扫在手机打开当前页</p></div>
      <div class="foot"><p>主办单位：南港市人民政府办公室</p><p>地址：南港市滨江路1号，邮编：000000</p></div></body></html>`,
    reads: {
      title,
      publishedAt: '2019-03-05T10:30:00+08:00',
      source: '市发改委',
      clicks: null,
      breadcrumb: ['首页', '政务动态', '部门信息'],
      paragraphs: [first, second, third],
    },
  },
  {
    name: 'a paste from a messenger: nested sections, lazy pictures',
    html: `<html><head><title>${title}</title></head><body><div class="position"><a href="/">主页</a> / <a href="/q">企业风采</a> / ${title}</div>
      <div class="article-title">${title}</div><div class="article-info">作者：王海 发布于：2021/6/8 8:05 阅读：326</div>
      <div class="rich_media_content"><section><section style="color:#333"><p><span>${first}</span></p></section><section><p><img data-src="https://pic.example.cn/a.png" src="data:image/gif;base64,AA" data-ratio="0.6"></p></section><section><p style="text-indent:2em"><span><strong>${second}</strong></span></p></section></section></div></body></html>`,
    reads: {
      title,
      publishedAt: '2021-06-08T08:05:00+08:00',
      author: '王海',
      clicks: 326,
      breadcrumb: ['主页', '企业风采'],
      paragraphs: [first, second],
      media: [{ kind: 'image', src: 'https://pic.example.cn/a.png', note: null }],
    },
  },
  {
    name: 'path and fields as list items',
    html: `<html><head><title>${title} | 南港在线</title></head><body><ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/n">资讯</a></li><li class="active">详情</li></ol>
      <article><h1>${title}</h1><ul class="meta"><li>发布日期：2018-7-9</li><li>稿源：南港广播台</li><li>责任编辑：赵敏</li><li>点击量：2.3万</li></ul>
      <div class="detail-content"><p>${first}</p><p>${second}</p></div></article>
      <aside class="sidebar"><h3>相关推荐</h3><p>本周运价小幅回落，市场成交清淡，专家认为后市仍有上涨空间。</p></aside></body></html>`,
    reads: {
      title,
      publishedAt: '2018-07-09',
      source: '南港广播台',
      author: '赵敏',
      clicks: 23000,
      breadcrumb: ['首页', '资讯'],
      paragraphs: [first, second],
    },
  },
  {
    name: 'an index of fields in cells above the title',
    html: `<html><head><title>${title}</title></head><body><table><tr><td>索引号：</td><td>000-2016-01</td><td>主题分类：</td><td>交通</td></tr><tr><td>发布机构：</td><td>南港市交通局</td><td>发布日期：</td><td>2016-02-03</td></tr></table>
      <h1>${title}</h1><div id="zoom"><p>${first}</p><p>${second}</p></div></body></html>`,
    reads: { title, publishedAt: '2016-02-03', source: '南港市交通局', paragraphs: [first, second] },
  },
  {
    name: 'a form around the whole page, hidden and visible spam links',
    html: `<html><head><title>${title}</title></head><body><form method="post" action="/Show.aspx"><input type="hidden" name="__VIEWSTATE" value="dDwx">
      <div style="position:absolute;left:-9999px"><a href="http://spam.example/1">私服发布网</a><a href="http://spam.example/2">棋牌下载</a></div>
      <div>现在位置：首页 » 动态</div><h3>${title}</h3><div>日期：2009-8-7　点击数：<span>57</span></div>
      <div class="nr"><p>${first}</p><marquee height="1" width="3"><a href="http://spam.example/3">彩票</a></marquee><p>${second}<span style="display:none"><a href="http://spam.example/4">代开发票</a></span></p>
      <p><a href="http://spam.example/5">传奇</a> <a href="http://spam.example/6">外挂</a> <a href="http://spam.example/7">赌球</a></p></div>
      <select><option>友情链接</option></select></form></body></html>`,
    reads: {
      title,
      publishedAt: '2009-08-07',
      clicks: 57,
      breadcrumb: ['首页', '动态'],
      paragraphs: [first, second],
    },
  },
  {
    name: 'a table of figures and files to fetch',
    html: `<html><head><title>${title}</title></head><body><h1>${title}</h1><p class="info">发布时间：2020-01-02</p><div class="content"><p>${first}</p>
      <table border="1"><tr><th>线路</th><th>里程</th><th>运价</th></tr><tr><td>南港至东口</td><td>120公里</td><td>0.42元</td></tr></table>
      <p>附件：<a href="/uploads/file/plan.doc">建设方案</a></p><p><img src="/ueditor/dialogs/attachment/fileTypeImages/icon_pdf.gif"><a href="/uploads/a.pdf" title="批复.pdf">批复.pdf</a></p></div></body></html>`,
    reads: {
      paragraphs: [first, '线路 里程 运价', '南港至东口 120公里 0.42元', '附件：建设方案', '批复.pdf'],
      media: [
        { kind: 'attachment', src: '/uploads/file/plan.doc', note: '建设方案' },
        { kind: 'attachment', src: '/uploads/a.pdf', note: '批复.pdf' },
      ],
    },
  },
  {
    name: 'players: a film on the site, a Flash box, a frame',
    html: `<html><head><title>${title}</title></head><body><h1>${title}</h1><div>发布时间：2011-01-02 来源：本站</div><div id="content"><p>${first}</p>
      <p><embed src="/player.swf" flashvars="file=/uploads/media/kg.flv&autostart=false" width="400"></p>
      <object classid="x"><param name="movie" value="/swf/ad.swf"><embed src="/swf/ad.swf"></object>
      <p><video src="/v/a.mp4" controls>您的浏览器不支持video标签</video></p><iframe src="http://player.example.com/e/1"></iframe><p>您没有安装Flash播放器，请点击此处下载安装</p><p>${second}</p></div></body></html>`,
    reads: {
      paragraphs: [first, second],
      media: [
        { kind: 'video', src: '/uploads/media/kg.flv', note: null },
        { kind: 'plugin', src: '/swf/ad.swf', note: null },
        { kind: 'video', src: '/v/a.mp4', note: null },
        { kind: 'plugin', src: 'http://player.example.com/e/1', note: null },
        { kind: 'plugin', src: null, note: '您没有安装Flash播放器，请点击此处下载安装' },
      ],
    },
  },
  {
    name: 'a single short notice',
    html: `<html><head><title>停航通知_南港航运</title></head><body><div class="place">当前位置: <a href='/'>主页</a> > <a href='/tz/'>通知</a> > </div><div class="viewbox"><div class="title"><h2>停航通知</h2></div><div class="info"><small>时间:</small>2017-01-26 17:00<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>35次</div><div class="content"><p>春节期间停航。</p></div></div></body></html>`,
    reads: {
      title: '停航通知',
      publishedAt: '2017-01-26T17:00:00+08:00',
      source: null,
      author: 'admin',
      clicks: 35,
      breadcrumb: ['主页', '通知'],
      paragraphs: ['春节期间停航。'],
    },
  },
  {
    name: 'pictures and no text',
    html: `<html><head><title>园区图片_南港</title></head><body><div>当前位置：首页 > 图片</div><h2>园区图片</h2><div>发布日期：2014-05-06</div><div class="content"><p><img src="/p/1.jpg" alt="大门"></p><p><img src="/p/2.jpg"></p></div></body></html>`,
    reads: {
      title: '园区图片',
      paragraphs: [],
      media: [
        { kind: 'image', src: '/p/1.jpg', note: '大门' },
        { kind: 'image', src: '/p/2.jpg', note: null },
      ],
    },
  },
  {
    name: 'an event whose text has its own 时间 and 地点',
    html: `<html><head><title>关于召开座谈会的通知</title></head><body><h1>关于召开座谈会的通知</h1><p>发布日期：2015-03-02 来源：物流协会</p><div><p>各会员单位：</p><p>兹定于近期召开座谈会，请各单位派员参加，具体安排通知如下。</p><p>时间：2015年3月10日上午9时</p><p>地点：协会三楼会议室</p><p>物流协会</p><p>2015年3月1日</p></div></body></html>`,
    reads: {
      publishedAt: '2015-03-02',
      source: '物流协会',
      paragraphs: [
        '各会员单位：',
        '兹定于近期召开座谈会，请各单位派员参加，具体安排通知如下。',
        '时间：2015年3月10日上午9时',
        '地点：协会三楼会议室',
        '物流协会',
        '2015年3月1日',
      ],
    },
  },
  {
    name: 'Big5, traditional, upper case and unclosed tags',
    html: `<HTML><HEAD><TITLE>南港物流園動工</TITLE></HEAD><BODY><P>目前位置：首頁 > 新聞<P><B>南港物流園動工</B><P>日期：99-5-4　作者：陳大文　人氣：88<P>南港物流園昨日動工，總投資十八億元，預計明年完工啟用。<BR>園區可以同時停放三百輛貨車，帶動周邊就業。</BODY></HTML>`,
    encoding: 'big5',
    reads: {
      title: '南港物流園動工',
      publishedAt: '1999-05-04',
      author: '陳大文',
      clicks: 88,
      breadcrumb: ['首頁', '新聞'],
      encoding: 'big5',
      paragraphs: [
        '南港物流園昨日動工，總投資十八億元，預計明年完工啟用。',
        '園區可以同時停放三百輛貨車，帶動周邊就業。',
      ],
    },
  },
  {
    name: 'reporters in brackets, editor at the end',
    html: `<html><head><title>${title}</title></head><body><div>首页 > 要闻 > 正文</div><h1>${title}</h1><div>2022-10-01 07:30:15 来源：南港日报</div><div class="article"><p>本报讯（记者 周立 通讯员 吴小燕）${first}</p><p>${second}</p><p>责任编辑：钱进</p></div><div>上一篇：没有了</div></body></html>`,
    reads: {
      publishedAt: '2022-10-01T07:30:15+08:00',
      source: '南港日报',
      author: '周立 通讯员 吴小燕',
      breadcrumb: ['首页', '要闻'],
      paragraphs: [`本报讯（记者 周立 通讯员 吴小燕）${first}`, second],
    },
  },
  {
    name: 'notices beside the article, each a paragraph',
    html: `<html><head><title>${title}</title></head><body><div id="left"><h3>公告</h3><p>因系统升级，本站将于周六晚间暂停服务两小时，给您带来不便敬请谅解，如有问题请联系客服。</p><p>请各会员单位及时缴纳年度会费，逾期将暂停会员服务，具体办法见通知。</p></div>
      <div id="right"><div>当前位置：首页 > 新闻</div><h1>${title}</h1><p>时间：2019-2-3</p><div><p>${first}</p><p>${second}</p></div></div>
      <div id="bottom"><h3>发表评论</h3><p>写得很好，希望以后能多写一点这样的好文章。</p></div></body></html>`,
    reads: { title, publishedAt: '2019-02-03', breadcrumb: ['首页', '新闻'], paragraphs: [first, second] },
  },
  {
    name: 'names of fields with space inside, full-width digits',
    html: `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>来　源：南港日报　　作　者：刘 洋　　时　间：２０１３－０５－０６　　点击：１２３</p><p>${first}</p><p>${second}</p></body></html>`,
    reads: {
      title,
      publishedAt: '2013-05-06',
      source: '南港日报',
      author: '刘 洋',
      clicks: 123,
      paragraphs: [first, second],
    },
  },
  {
    name: 'fields as a list of terms, a Chinese date',
    html: `<html><head><title>${title}</title></head><body><h1>${title}</h1><dl><dt>来源：</dt><dd>南港日报</dd><dt>时间：</dt><dd>二〇一五年三月十二日</dd><dt>点击数：</dt><dd>98</dd></dl><div><p>${first}</p><p>${second}</p></div></body></html>`,
    reads: { title, publishedAt: '2015-03-12', source: '南港日报', clicks: 98, paragraphs: [first, second] },
  },
  {
    name: 'the name of the site as first heading, preformatted text',
    html: `<html><head><title>${title} - 南港港务集团</title></head><body><h1><a href="/">南港港务集团</a></h1><div class="crumb">首页 / 新闻 / 集团新闻</div><h2>${title}</h2><div>发布：2020-05-06 &nbsp; 点击：12</div><pre>${first}
${second}</pre></body></html>`,
    reads: {
      title,
      publishedAt: '2020-05-06',
      clicks: 12,
      breadcrumb: ['首页', '新闻', '集团新闻'],
      paragraphs: [first, second],
    },
  },
  {
    name: 'an address and date before the source, author and editor at the end',
    html: `<html><head><title>${title}--南港新闻网</title></head><body><div>您现在的位置：<a>南港新闻网</a>&nbsp;>>&nbsp;<a>经济</a>&nbsp;>>&nbsp;正文</div><div align=center><font class=tt>${title}</font></div>
      <div align=center>http://www.example.cn 2007年08月09日 08时12分 来源：<a href=/>南港新闻网</a></div><div id=zoom>　　${first}<br>　　${second}<br>　　(作者：孙立新 编辑：何方)</div></body></html>`,
    encoding: 'gb18030',
    reads: {
      title,
      publishedAt: '2007-08-09T08:12:00+08:00',
      source: '南港新闻网',
      author: '孙立新',
      breadcrumb: ['南港新闻网', '经济'],
      paragraphs: [first, second],
    },
  },
]

describe('layouts of old pages', () => {
  it.each(layouts)('reads $name', ({ html, encoding = 'utf-8', reads }) => {
    const reading = readPage(iconv.encode(html, encoding))
    expect(reading).toMatchObject({
      title: reads.title ?? reading.title,
      encoding,
      mojibake: null,
      repairs: [],
      ...reads,
    })
  })
})
