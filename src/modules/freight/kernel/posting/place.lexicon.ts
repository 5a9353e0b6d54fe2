/** What stands beside the names of places. */

/** A place within the place just named: a park, a market, a port, a station; read as a part of it. */
export const placeTail =
  /[^\s,;:!()\-/、到发至去往装卸回送从求找有\d]{0,6}?(?:物流园区?|工业园区?|产业园区?|科技园区?|园区|物流港|物流中心|物流城|陆港|高新技术开发区|高新技术产业开发区|经济技术开发区|经济开发区|开发区|高新区|经开区|综保区|保税港?区|工业区|新区|基地|批发市场|大市场|市场|农批|货场|堆场|码头|港区|火车站|高铁站|货运站|货站|[东南西北]站|机场|仓库|冷库|钢厂|电厂|水泥厂|收费站|高速口|服务区|建材城|家具城|商贸城|服装城|市区|城区|周边|附近|郊区|境内|一带)|[^\s,;:!()\-/、到发至去往装卸回送从求找有\d]{1,3}?(?:镇|乡(?!\w)|村|街道|大道|城(?=到|发|至|-|\s)|厂(?=装|提|到|发|至|-|\s|$))|(?:本地|市里|城里|港|县城|高新|经开|区(?!间))/y
export const townEnding = /(?:镇|乡|街道|街|开发区|工业园|园区)/y

/** Next to an abbreviation of a province: it stands for a place. */
export const beforeAbbreviation = /(?:^|[\s,;(-]|到|至|发|往|去|回|在)$/
export const afterAbbreviation = /^(?:$|[\s,;)-]|到|至|发|往|去|回|省)/

/** Before a name that may be a common word: it stands for a place. */
export const beforeTown = /(?:^|[\s,;:(-]|到|至|发|发往|往|去|在|从|装|卸|空)$/
export const afterTown = /^(?:[\s]?(?:到|至|发|往|去|-)|装|卸|空|提货|$|[\s,;])/

/** 求河南货, 找广东货: around a place that a truck would go to. */
export const wantedBefore = /(?:求|找|要|接|拉|寻|配)[点个些]?$/
export const wantedAfter = /^货(?![车到发])/

export const dash = '-'
export const listSigns = '、/&+'
export const comma = ','
export const strongBreaks = ';!\n'
