import iconv from 'iconv-lite'
import {
  type Cell,
  createTable,
  type DumpTable,
  escapeText,
  writeDump,
} from '../../src/modules/portal/dede/sample/write-dump.ts'

/** How a made-up dump is written. `double`: UTF-8 that MySQL had taken for Latin-1. */
export type DumpEncoding = 'utf8' | 'gbk' | 'double'
export type DumpArticle = {
  id: number
  title: string
  body: string
  typeid?: number
  typeid2?: string
  channel?: number
  arcrank?: number
  money?: number
  flag?: string | null
  click?: number
  writer?: string
  source?: string
  litpic?: string
  pubdate?: number
  senddate?: number
  description?: string
  filename?: string
  redirecturl?: string
}

const archiveColumns =
  'id typeid typeid2 sortrank flag ismake channel arcrank click money title shorttitle color writer source litpic pubdate senddate mid keywords lastpost scores goodpost badpost voteid notpost description filename dutyadmin tackid mtype weight'
const channelColumns =
  'id reid topid sortrank typename typedir isdefault defaultname issend channeltype maxpage ispart corank tempindex templist temparticle namerule namerule2 modname description keywords seotitle moresite sitepath siteurl ishidden cross crossid content smalltypes'
/** 2012-07-01 01:00 by the clock of China: still June in London. */
export const sentAtS = Date.UTC(2012, 5, 30, 17) / 1000

const aboutText = '<p>示例单位简介。<img src="/uploads/allimg/1.png"></p>'
const infoFields =
  '<field:channel itemname="频道id" type="int"></field:channel><field:userip itemname="IP" type="text"></field:userip>' +
  '<field:body itemname="信息内容" type="htmltext"></field:body><field:linkman itemname="联系人" type="text"></field:linkman>'

/** A site of a few articles, all invented, with everything that dumps of this kind are known to hold. */
export function sampleArticles(): DumpArticle[] {
  return [
    {
      id: 11,
      title: '示例：保税物流园开园',
      body: '<p>示例正文，它说："it\'s" \\ 反斜杠。<a href=\'/a/xinwen/2012/0701/12.html\'>下一篇</a><img src="/uploads/allimg/1.png"></p>#p#建设进展#e#<p>第二页的正文，{dede:field name=\'x\'/}到此。<a href="/uploads/soft/plan.pdf">规划</a><a href="/a/lost/9.html">失效</a></p>',
      flag: 'c,h',
      click: 321,
      writer: '示例作者',
      source: '示例报',
      litpic: '/uploads/allimg/1-lit.png',
      description: '示例摘要',
    },
    {
      id: 12,
      title: '示例：多式联运班列',
      body: '<p>示例正文二，班列首发。</p>',
      typeid: 2,
      typeid2: '3',
      writer: 'admin',
    },
    { id: 13, title: '示例：回收站里的文章', body: '<p>不应公开的示例正文。</p>', arcrank: -2 },
    { id: 14, title: '示例：待审核的文章', body: '<p>待审核的示例正文。</p>', arcrank: -1 },
    { id: 15, title: '示例：会员可看的文章', body: '<p>会员的示例正文。</p>', arcrank: 10 },
    { id: 16, title: '示例：跳转', body: '', flag: 'j', redirecturl: 'http://else.example/notice.html' },
    { id: 17, title: '物流 A8', body: '<p>拼音地址的示例正文。</p>', typeid: 3 },
    {
      id: 18,
      title: '示例：图集',
      body: "{dede:img ddimg='/uploads/s.png' text='大门'} /uploads/allimg/1.png {/dede:img}",
      channel: 2,
    },
    { id: 19, title: '示例：未知模型', body: '', channel: 99, description: '示例：只有摘要' },
    {
      id: 20,
      title: '示例：软件',
      body: "{dede:link islocal='1' text='本地下载'} /uploads/soft/plan.pdf {/dede:link}",
      channel: 3,
    },
  ]
}

/** The tables of a site with the given articles under a prefix. */
export function dedeTables(articles: readonly DumpArticle[], prefix = 'dede_'): DumpTable[] {
  const channelOf = ({ channel = 1 }: DumpArticle) => channel
  const of = (channel: number) => articles.filter(each => channelOf(each) === channel)
  return [
    table(prefix, 'addonarticle', 'aid typeid body redirecturl templet userip', of(1).map(toBody)),
    table(
      prefix,
      'addonimages',
      'aid typeid imgurls redirecturl templet body',
      of(2).map(each => [each.id, each.typeid ?? 1, each.body, '', '', '']),
    ),
    table(
      prefix,
      'addonsoft',
      'aid typeid softlinks introduce redirecturl',
      of(3).map(each => [each.id, each.typeid ?? 1, each.body, '<p>示例介绍</p>', '']),
    ),
    table(prefix, 'addoninfos', 'aid typeid channel arcrank click title senddate flag litpic userip body linkman', [
      [21, 2, -8, 0, 5, '示例：求租仓库', sentAtS, '', '', '203.0.113.9', '<p>示例求租的正文。</p>', '示例联系人'],
      [22, 2, -8, -1, 0, '示例：没有审核的信息', sentAtS, '', '', '203.0.113.9', '<p>示例。</p>', ''],
    ]),
    table(prefix, 'admin', 'id userid pwd', [[1, 'admin', 'c3949ba59abbe56e057f']]),
    table(prefix, 'arcatt', 'sortid att attname', [
      [1, 'h', '头条'],
      [2, 'c', '推荐'],
    ]),
    table(prefix, 'archives', archiveColumns, articles.map(toArchive)),
    table(prefix, 'arctype', channelColumns, [
      toChannel(1, 0, '示例新闻', '{cmspath}/a/xinwen'),
      toChannel(2, 1, '示例动态', '{cmspath}/a/xinwen/dongtai', {
        namerule: '{typedir}/{aid}.shtml',
        content: '<p>&nbsp;</p>',
      }),
      toChannel(3, 0, '示例拼音', '{cmspath}/a/pinyin', { namerule: '{typedir}/{pinyin}.html', ishidden: 1 }),
      toChannel(4, 0, '示例外链', 'http://else.example/', { ispart: 2 }),
      toChannel(5, 0, '示例关于', '{cmspath}/a/guanyu', { ispart: 1, content: aboutText }),
      toChannel(6, 5, '示例联系', '{cmspath}/a/lianxi', { ispart: 2, content: '<p>示例联系方式。</p>' }),
    ]),
    table(prefix, 'channeltype', 'id nid typename addtable fieldset issystem', [
      [-8, 'infos', '示例信息', '#@__addoninfos', infoFields, -1],
    ]),
    table(prefix, 'sysconfig', 'aid varname info groupid type value', [
      [1, 'cfg_basehost', '站点根网址', 1, 'string', 'http://old.example'],
      [2, 'cfg_cmspath', '安装目录', 2, 'string', ''],
    ]),
  ]
}

function table(prefix: string, name: string, columns: string, rows: readonly (readonly Cell[])[]): DumpTable {
  return { name: prefix + name, columns: columns.split(' '), rows }
}

function toBody({ id, typeid = 1, body, redirecturl = '' }: DumpArticle): Cell[] {
  return [id, typeid, body, redirecturl, '', '127.0.0.1']
}

function toArchive(given: DumpArticle): Cell[] {
  const { id, title, typeid = 1, typeid2 = '0', channel = 1, arcrank = 0, money = 0, flag = null, click = 1 } = given
  const { writer = '', source = '', litpic = '', description = '', filename = '' } = given
  const { pubdate = sentAtS + 60, senddate = sentAtS } = given
  const head = [id, typeid, typeid2, senddate, flag, 1, channel, arcrank, click, money, title, '', '', writer, source]
  return [...head, litpic, pubdate, senddate, 1, '', 0, 0, 0, 0, 0, 0, description, filename, 1, 0, 0, 0]
}

function toChannel(id: number, above: number, name: string, folder: string, given: Record<string, Cell> = {}): Cell[] {
  const { namerule = '{typedir}/{Y}/{M}{D}/{aid}.html', ispart = 0, ishidden = 0, content = '' } = given
  const rules = ['', '', '', namerule, '{typedir}/list_{tid}_{page}.html']
  const head = [id, above, 0, 50, name, folder, 1, 'index.html', 1, 1, -1, ispart, 0]
  return [...head, ...rules, 'default', '', '', '', 0, '', '', ishidden, 0, '', content, '']
}

/** As mysqldump writes it: tables by name, many rows in a statement, line ends escaped. */
export function asMysqldump(tables: readonly DumpTable[], encoding: DumpEncoding = 'utf8', rowsAtOnce = 3): Buffer {
  const charset = { utf8: 'utf8', gbk: 'gbk', double: 'utf8' }[encoding]
  return encode(writeDump(tables, charset, rowsAtOnce), encoding)
}

/** As the admin pages of DedeCMS write it: a file for the tables, and files of one statement a line for the rows. */
export function asBackup(tables: readonly DumpTable[], encoding: DumpEncoding = 'gbk'): Map<string, Buffer> {
  const quoted = (value: Cell) => `'${escapeText(String(value ?? ''))}'`
  const files = tables.map(each => {
    const lines = each.rows.map(row => `INSERT INTO \`${each.name}\` VALUES(${row.map(quoted).join(',')});\r\n`)
    return [`${each.name}_0_8f14e45fceea167a.txt`, encode(lines.join(''), encoding)] as const
  })
  const struct = tables.map(each => `DROP TABLE IF EXISTS \`${each.name}\`;\r\n${createTable(each)}\r\n`).join('')
  return new Map([['tables_struct_8f14e45fceea167a.txt', encode(struct, encoding)], ...files])
}

function encode(text: string, encoding: DumpEncoding): Buffer {
  if (encoding !== 'double') return iconv.encode(text, encoding)
  return iconv.encode(iconv.encode(text, 'utf8').toString('latin1'), 'utf8')
}
