/** Vehicles: the words for their bodies, and the lengths that the trade knows. */

/** What is written of a body, and the body that is meant. */
export const vehicleTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    平板: '平板 平板车 平车 板车 大平板 平板半挂 平扳 平版 大板车 大板 平板挂',
    高栏: '高栏 高拦 高兰 高蓝 高篮 高烂 高栏车 高拦车 高栏挂 高栏半挂 高护栏 仓栅 仓栅车 仓栅式 仓栏 花栏 花栏车 高栅 高拦板 高栏板 高爬',
    厢式: '厢式 厢式车 厢车 厢货 箱车 箱货 箱式 箱式车 箱式货车 厢式货车 厢 封闭厢车 封闭车 封闭式 全封闭 厢体车 箱体车 箱厢 厢箱 箱式厢车 厢货车 箱货车 厢柜 相车 乡车 厢式半挂 双排厢货 大厢车 密封车',
    飞翼: '飞翼 飞翼车 翼展 翼展车 展翼车 展翼 飞冀 飞翼厢 飞翼厢车 飞翼厢式 两翼车',
    冷藏: '冷藏 冷藏车 冷链 冷链车 冷冻车 冷藏厢车 冷柜车 保鲜车 冷车 冷藏半挂 冷机车',
    高低板: '高低板 高低平板 高低板车 低平板 低板车 凹板车 爬梯车 抽拉板 超低板 勾机板 钩机板',
    自卸: '自卸 自卸车 翻斗 翻斗车 后八轮 后八 前四后八 渣土车 自卸半挂 侧翻 侧翻车 后翻 后翻车 自卸挂',
    罐车: '罐车 罐 槽车 油罐车 槽罐车 粉罐车 散装罐车 液罐车 水泥罐车 罐式 罐式车 粉罐 液罐',
    集装箱:
      '集装箱 集装箱车 集卡 骨架 骨架车 柜车 高柜 小柜 大柜 平柜 海运柜 海柜 货柜 货柜车 拖柜 拖车柜 集装箱半挂 框架箱 开顶柜',
    面包: '面包 面包车 金杯 金杯车 依维柯 小面 小面包 中面 大面包 微面',
    其他: '低栏 低栏车 中栏 中栏车 栏板车 栏板 轿运车 笼车 商品车运输车 随车吊 皮卡 自备吊 拖拉机',
  }).flatMap(([type, words]) => words.split(' ').map(word => [word, type])),
)

/** Words for a body that are not sure of it, or read so only as a slip of the keyboard. */
export const doubtfulTypes = ['大板', '大板车', '平车', '板车', '罐', '低平板', '封闭式', '平柜', '相车', '乡车']
/** Also said of what is in the container rather than of the truck: read as its type and noted. */
export const containerWords = ['高柜', '小柜', '大柜', '平柜']

/** Goods that begin with a body's word. */
export const vehicleLengthsM = [
  1.8, 2.7, 3, 3.3, 3.8, 4, 4.2, 5, 5.2, 5.4, 5.8, 6.2, 6.8, 7.2, 7.6, 7.7, 7.8, 8.2, 8.6, 8.7, 9.6, 9.8, 11.7, 12.5,
  13, 13.5, 13.7, 13.75, 14.6, 15, 16, 16.5, 17, 17.5, 18, 22,
]
/** Lengths that need no unit. */
export const bareLength =
  /(?<![\d.])(?:3\.8|4\.2|5\.2|5\.4|6\.2|6\.8|7\.2|7\.6|7\.7|7\.8|8\.2|8\.6|8\.7|9\.6|9\.8|11\.7|12\.5|13\.5|13\.75|13\.7|14\.6|16\.5|17\.5)(?![\d.%]|\s?(?:元|块|吨|t|方|万|千|k|w|折|号|日|度|公里|个点))/g
/** Whole metres: a length only beside a body or another length. */
export const wholeLength =
  /(?<![\d.:*]|\d\s)(?:5|13|15|16|17|18)(?![\d.%:]|\s?(?:元|块|吨|t|方|万|千|k|w|折|号|日|度|公里|天|点|件|箱|托|个|台|月|年|层|楼|期|家))/g
/** Lengths typed without their point. */
export const pointless = /(?<![\d.])(42|52|68|76|77|96|135|137|175)(?=\s?(?:高栏|高拦|平板|厢|箱|飞翼|冷藏|高低板))/g
/** With its unit: 4米2, 9.6米, 十三米五. */
export const metres =
  /(?<![\d.])(\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3}(?:点[一二三四五六七八九]{1,2})?)\s?(?:米|m(?![a-z0-9³])|迷)(\d{1,2}(?![\d.]|\s?[吨方件台t])|[一二三四五六七八九](?!十|吨))?(?!长|宽|高(?!栏|拦|兰|低|护|栅|爬|篮|柜))/g
/** Spoken without the unit: 九六, 十三五, 四二. */
export const spokenLengths: Readonly<Record<string, number>> = {
  四二: 4.2,
  六八: 6.8,
  七六: 7.6,
  九六: 9.6,
  十三五: 13.5,
  十三七: 13.7,
  十七五: 17.5,
}
export const spokenLength =
  /(?:四二|六八|七六|九六|十三五|十三七|十七五)(?=\s?(?:高栏|高拦|平板|厢|箱|飞翼|冷藏|的车|车))/g

/** What may stand between two lengths of a list. */
export const lengthListGap = /^\s?(?:或者?|和|跟|、|\/|,|-|到|至|\.\.|及|以及)?\s?$/
/** Right before or after a whole number, it makes it a length. */
export const bodyBefore = /(?:高栏|高拦|高兰|平板|厢车|厢式|厢货|飞翼|冷藏|高低板|半挂|大板|仓栅|骨架|自卸)\s?$/
export const bodyAfter =
  /^\s?(?:米)?(?:的)?(?:高栏|高拦|高兰|高篮|平板|平扳|厢|箱车|箱货|箱式|飞翼|冷藏|冷链|高低板|半挂|挂车|大板|仓栅|骨架|自卸|高护栏|低平板|花栏|爬梯|栏板|轻体|车)/
