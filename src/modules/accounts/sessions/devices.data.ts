import type { Saying } from '#platform/i18n/lang.ts'

type Known = readonly { mark: RegExp; name: Saying }[]

/** How browsers and programs name themselves; the first that fits counts, since most also name others. */
export const knownBrowsers: Known = [
  { mark: /wxwork/i, name: ['企业微信', 'WeCom'] },
  { mark: /MicroMessenger/i, name: ['微信', 'WeChat'] },
  { mark: /DingTalk/i, name: ['钉钉', 'DingTalk'] },
  { mark: /AlipayClient/i, name: ['支付宝', 'Alipay'] },
  { mark: /QQBrowser/i, name: ['QQ 浏览器', 'QQ Browser'] },
  { mark: /QIHU|360SE|360EE/i, name: ['360 浏览器', '360 Browser'] },
  { mark: /UCBrowser/i, name: ['UC 浏览器', 'UC Browser'] },
  { mark: /HuaweiBrowser/i, name: ['华为浏览器', 'Huawei Browser'] },
  { mark: /MiuiBrowser/i, name: ['小米浏览器', 'Mi Browser'] },
  { mark: /Edg(A|iOS)?\//, name: ['Edge 浏览器', 'Edge'] },
  { mark: /OPR\//, name: ['Opera 浏览器', 'Opera'] },
  { mark: /Firefox\/|FxiOS/, name: ['Firefox 浏览器', 'Firefox'] },
  { mark: /Chrome\/|CriOS/, name: ['Chrome 浏览器', 'Chrome'] },
  { mark: /Safari\//, name: ['Safari 浏览器', 'Safari'] },
]

export const knownSystems: Known = [
  { mark: /OpenHarmony|HarmonyOS/i, name: ['鸿蒙', 'HarmonyOS'] },
  { mark: /iPhone/, name: ['iPhone', 'iPhone'] },
  { mark: /iPad/, name: ['iPad', 'iPad'] },
  { mark: /Android/, name: ['安卓', 'Android'] },
  { mark: /Windows/, name: ['Windows', 'Windows'] },
  { mark: /Macintosh/, name: ['Mac', 'Mac'] },
  { mark: /Linux/, name: ['Linux', 'Linux'] },
]
