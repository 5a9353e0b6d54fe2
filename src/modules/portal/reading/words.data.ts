/**
 * The words by which old Chinese pages name their fields. All patterns are matched against simplified text of the same
 * length as the page's own, so that offsets hold in both.
 */

const gap = '[\\s\\u3000]*'
const spaced = (word: string) => [...word].join(gap)
const anyOf = (words: string[]) => `(?:${words.map(spaced).join('|')})`

const dateWord = `${anyOf(['发布', '发表', '更新', '录入', '添加', '上传', '释出', '发稿', '刊登', '创建', '成文', '编辑', '公布', '信息'])}?${anyOf(['时间', '日期'])}`
const sinceWord = anyOf(['发布于', '发表于', '更新于'])
const sourceWord = `${anyOf(['信息', '文章', '稿件', '新闻', '内容', '资料', '消息', '转载', '图文'])}?${anyOf(['来源', '出处', '稿源', '来自'])}`
const publisherWord = anyOf([
  '发布机构',
  '发布单位',
  '发布部门',
  '发文机关',
  '供稿单位',
  '供稿',
  '发文单位',
  '信息提供',
])
const authorWord = `${anyOf(['文章', '本文', '新闻'])}?${anyOf(['作者', '撰稿人', '撰稿', '撰文', '记者', '通讯员', '供稿人'])}`
const editorWord = `${anyOf(['责任', '本文', '网站', '文章', '网络'])}?${anyOf(['编辑', '责编', '录入者', '录入员', '录入', '发布人', '发布者', '编辑者'])}`
const clicksWord = `${anyOf(['文章', '本文', '本页', '信息'])}?${anyOf(['点击', '浏览', '阅读', '访问', '查看', '点读', '阅览'])}${anyOf(['次数', '人数', '人次', '数', '量', '率'])}?|${anyOf(['人气', '热度'])}|[Hh]its|[Vv]iews`
const otherWord = anyOf([
  '字体',
  '字号',
  '字体大小',
  '大小',
  '评论',
  '评论数',
  '关键词',
  '关键字',
  '标签',
  '索引号',
  '文号',
  '审核',
  '校对',
  '审稿',
  '所属栏目',
  '栏目',
  '类别',
  '分类',
  '分享',
  '主题分类',
  '收藏',
  '摄影',
  '打印',
  '背景色',
  '视力保护色',
  '保护视力色',
])

export type LabelKind = 'date' | 'source' | 'publisher' | 'author' | 'editor' | 'clicks' | 'other'

/** A field's name and its colon. The named group tells the field. */
export const labelPattern = new RegExp(
  `(?:(?<date>${dateWord})|(?<source>${sourceWord})|(?<publisher>${publisherWord})|(?<author>${authorWord})|(?<editor>${editorWord})|(?<clicks>${clicksWord})|(?<other>${otherWord}))${gap}[:：]|(?<since>${sinceWord})${gap}[:：]?`,
  'g',
)

/** A count of readers without a colon: 浏览 123 次, else 123 次阅读. */
export const bareCountPatterns = [
  /(?:点击|浏览|阅读|访问|人气)(?:次数|量|数)?[\s\u3000(（]*(\d[\d,，]*(?:\.\d+)?万?)/,
  /(?<![-/.\d])(\d[\d,，]*(?:\.\d+)?万?) ?(?:人次|次|人)? ?(?:点击|浏览|阅读|访问)/,
]

/** A number of readers at the start of a field. */
export const countPattern = /^[\s\u3000([（【]*(\d[\d,，]*(?:\.\d+)?)[\s\u3000]*(万)?/

/** A value that says nothing. */
export const unknownValuePattern = /^(?:未知|不详|无|暂无|null|undefined|[-—…./\s]*)$/i

/** What may stand around a value without belonging to it, and what ends it. */
export const valueEdgePattern = /^[\s\u3000|｜[\]【】()（）〔〕,，;；:：>·•/]+|[\s\u3000|｜[\]【】(（〔,，;；>·•/-]+$/g
export const valueEndPattern = /[|｜】\]〕]|[\s\u3000]{2,}|\u3000|\s(?=\d{2,4}[-/年.])/

/** A value that ends with a bracket which began before it. */
export const openBracketPattern = /^[^(（]*[)）]$/

/** Year, month, day, then perhaps the time. */
export const datePattern =
  /(?<!\d)(\d{4}|\d{2})[\s\u3000]*[-/.年][\s\u3000]*(\d{1,2})[\s\u3000]*[-/.月][\s\u3000]*(\d{1,2})(?!\d)[\s\u3000]*[日号]?(?:[T\s\u3000,，]*(?:星期[一二三四五六日天]|周[一二三四五六日])?[T\s\u3000]*(上午|下午|晚上|AM|PM)?[\s\u3000]*(\d{1,2})[\s\u3000]*[:：时点][\s\u3000]*(\d{1,2})(?:[\s\u3000]*[:：分][\s\u3000]*(\d{1,2}))?)?/g
export const chineseDatePattern =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/
export const afternoonPattern = /下午|晚上|PM/
export const chineseDigits = '〇一二三四五六七八九'

/** The words in front of a path. */
export const placeLabelPattern =
  /(?:您|你|我)?(?:现在|当前|目前|如今)?(?:的|所在的?|所处的?)?(?:所在|当前|现在|浏览)?的?(?:位置|栏目|路径)(?:是|在|为)?[\s\u3000]*[:：>»›]|(?:您|你)?(?:现在|当前|目前)?(?:的|所在的?|所处的?)(?:所在|当前)?位置|当前位置|(?:您|你)(?:现在|当前)?(?:位于|在这里)[\s\u3000]*[:：]?/
export const homePattern = /^[\s\u3000[【(（]*(?:网站|本站|返回|中心|平台|门户)?(?:首页|主页|首頁)|^\s*home\b/i
/** What separates the steps of a path, the surest first. */
export const stepSeparators = [
  />>|＞＞|»|›|→|->|=>|--&gt;/,
  /[>＞]/,
  /::/,
  /[|｜]/,
  /\s[/-]\s|\s—+\s/,
  /\//,
  /(?<=\S)-+(?=\S)/,
  /[·•]/,
  /\u3000+|\s{2,}/,
]
/** Steps that only say that an article follows. */
export const emptyStepPattern =
  /^(?:正文|文章|内容|正文内容|文章正文|信息正文|新闻正文|详情|详细|详细信息|详细内容|文章内容|内容页|浏览文章|查看文章|查看|浏览|阅读|信息内容|信息详情|新闻详情|文章详情)$/

/** Lines behind an article: nothing from here on belongs to it. */
export const endPattern =
  /^[\s\u3000[【(（<《]*(?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上篇|下篇|相关(?:文章|新闻|阅读|链接|信息|内容|推荐|资讯|报道)|猜你喜欢|热门(?:文章|推荐|新闻)|推荐(?:文章|阅读|新闻)|最新(?:文章|评论|资讯)|延伸阅读|发表评论|网友评论|用户评论|评论列表|友情链接|版权所有|版权声明|免责声明|责任编辑|本文编辑|分享到|分享至|分享:|收藏本站|扫一扫|\[?责编|返回(?:列表|顶部|首页)|关闭窗口|打印本页|顶一下|踩一下)/
/** Foot of a site. */
export const footPattern =
  /版权所有|ICP备|ICP证|公网安备|备案号|copyright|all rights reserved|技术支持[:：]|主办单位[:：]|承办单位[:：]|网站标识码/i
/** Short lines of a page's tools: size of type, printing, sharing. */
export const toolPattern =
  /^[\s\u3000[【(（]*(?:字体|字号|打印|关闭|收藏|分享|大[\s\u3000]*中[\s\u3000]*小|中小|复制链接|返回|我要评论|推荐给好友|保护视力|视力保护|双击(?:鼠标)?(?:滚屏|滚动)|加入收藏|设为首页|举报|点赞|阅读全文|微信扫|用手机|手机(?:看|浏览)|朗读|繁体|简体|无障碍)/
/** The box that a plug-in left behind. */
export const pluginNoticePattern =
  /flash\s*(?:player|播放器|插件|控件)?.{0,16}(?:版本|过低|升级|安装|下载|启用|未能|不支持|更新)|(?:安装|升级|下载|更新|启用|没有|缺少|需要).{0,14}flash|(?:浏览器|客户端).{0,6}(?:不支持|无法).{0,12}(?:视频|播放|video|audio|flash|音频|iframe|框架)|(?:安装|下载|升级).{0,10}(?:播放器|播放插件|activex|控件|silverlight|realplayer|media ?player)|播放器.{0,6}(?:升级|版本过低)/i

/** The name in brackets behind the dateline, and the reporter's name. */
export const bylinePatterns = [
  /[讯电][\s\u3000]*[(（][\s\u3000]*(?:(?:本报|本网|本台|全媒体)?(?:首席|见习|特约|实习)?(?:记者|通讯员|作者|文\/图|文|图\/文)[\s\u3000:：/]*)?(?<name>[\u4e00-\u9fff·]{2,4}(?:[\s\u3000、,，]+[\u4e00-\u9fff·]{2,4}){0,4})[\s\u3000]*[)）]/d,
  /[(（【][\s\u3000]*(?:(?:本报|本网|本台|全媒体)?(?:首席|见习|特约|实习)?(?:记者|通讯员|作者)|文[/／]?图?|图[/／]文)[\s\u3000:：/]*(?<name>[\u4e00-\u9fff·]{2,4}(?:[\s\u3000、,，]+[\u4e00-\u9fff·]{2,4}){0,4})[\s\u3000]*[)）】]/d,
  /(?:本报|本网|本台|全媒体)(?:首席|见习|特约|实习)?(?:记者|通讯员)[\s\u3000:：]+(?<name>[\u4e00-\u9fff·]{2,4})(?=[\s\u3000,，)）]|$)/d,
]
/** Surnames of most people; a bare name in brackets counts as one only with such a beginning. */
export const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
)

/** Common characters of both scripts, to tell which of two readings of some bytes is Chinese. */
export const commonCharacters = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反明看原又利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系係很情者最立代想已通并提直题題程展五果料象员員位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別手角期根论論运運农農指几九区區强強放决決西被干做必先回则則任取据據处處世车車市场場信息闻聞网網站首页頁位置源浏瀏览覽击擊版权權所江港口服务務投项項目企今增万萬元亿億省县縣',
)

/** Marks that only running text has. */
export const sentenceMarkPattern = /[。，；,;]/
export const sentenceEndPattern = /[。；！？]/

/** The beginning of a line that names a source or author behind the text. */
export const closingPattern =
  /^[\s\u3000(（【[]*(?:信息|文章|稿件|新闻|资料|图文|本文)?(?:来[\s\u3000]*源|稿源|出处|作[\s\u3000]*者|供稿|撰稿|编[\s\u3000]*辑|责编|发布人|录入)/

/** What stands beside a link in a list: its date, its number, its bullet. */
export const listDatePattern = /^[\s\u3000[\]()（）【】·•|/:.,、\-\d年月日]*$/

/** A last part of a title tag that names a site or a channel. */
export const siteSuffixPattern =
  /\S-[^-]{0,20}(?:网|网站|平台|频道|中心|在线|门户|政府|公司|集团|委员会|管委会|协会|局|厅|新闻|资讯|动态|要闻|公告|首页|信息港|之窗|热线|论坛)$/

/** Marks behind which sites put their own name into a title tag. */
export const siteMarkPattern = /[_|｜]|\s+[-–—]+\s+|-{2,}|—{2,}|\s-/g

/** What stands between the label of a path and its first step. */
export const pathEdgePattern = /^[\s\u3000:：>»›→]+/

/** A cell that holds nothing but a number of readers. */
export const bareNumberPattern = /^\d[\d,，]*\s*(?:次|人次)?$/
