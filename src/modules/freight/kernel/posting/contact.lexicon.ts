/** Who to call: numbers, names and titles. */

export const mobile = /(?<!\d)(?:\+?86[-\s]?)?(1[3-9]\d(?:[-\s.]?\d){8})(?!\d)/g
export const landline = /(?<!\d)(?:0\d{2,3}[-\s]?\d{7,8}|400[-\s]?\d{3}[-\s]?\d{4})(?!\d)/g
/** A truck's number plate. */
export const plate =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][a-z][·\s]?(?=[a-z]{0,5}\d)[a-z0-9]{5,6}(?![a-z0-9])/g

/** 微信号, 微信同号, 同微 and their like. */
export const messenger =
  /(?:加?(?:微信|v信|薇信|威信|wx|vx|微)[号:]?\s?(?:同号|同步|[a-z][a-z0-9_-]{4,19}|同)|同微信?|微信同号?|电话同微信?|同v)/g
export const messengerNumber = /(?:微信|v信|薇信|wx|vx|微信号)[号:]{0,2}\s?$/

const surname =
  '(?:欧阳|上官|司马|诸葛|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|高|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|涂|饶|甘|喻|聂|章|舒|柯|温|葛|齐|易|康|施|牛|樊|殷|申|翟|傅|詹|欧|路|童|俞|华|危|卜|柳|鲁|岳|艾|管|阳|游|祝|乐|占|车|单|凌|焦|左|尚|骆|倪|裴|文|安|常|伍|包|盛|辛|耿|庞|兰|关|颜|梅|麦|闵|谈|褚|项|季|符|翁|鄢|揭|晏|帅|敖)'
const title = '(?:师傅|师父|总|老板|经理|先生|女士|小姐|调度|主任|队长|哥|姐|工|生|老师|主管|厂长|站长|老弟|兄弟|司机)'

/** 王师傅, 张经理, 联系人李强, 小王, 陈(sic). */
export const titledName = new RegExp(
  `(?:联系人:?\\s?|找)?(${surname}[\\u4e00-\\u9fff]?${title})(?![\\u4e00-\\u9fff]?厂)`,
  'g',
)
export const namedContact = new RegExp(`联系人:?\\s?(${surname}[\\u4e00-\\u9fff]{1,2})(?=[\\d\\s,;(:]|电话|$)`, 'g')
const bareName = `(?:[小老阿]${surname}|${surname}(?:[\\u4e00-\\u9fff]{1,2})?)`
/** A name alone, tried right before or right after the number. */
export const nameBefore = new RegExp(
  `(?:^|[\\s,;(:!/]|电话|联系|司机)(${bareName})[\\s:,()]{0,2}(?:电话|手机|联系电话|tel)?[\\s:,]{0,2}$`,
)
export const nameAfter = new RegExp(`^[\\s,(:]{0,2}(${bareName})(?=[\\s,;)!]|$)`)
export const contactLabels =
  /(?:电(?=[:\s]*1[3-9]\d)|联系人|联系电话|电话号码|手机号码?|电话|手机|联系方式|致电|tel|phone)[:\s]?/g
