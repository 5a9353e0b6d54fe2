/** What the terminal says after the start; each line first in Chinese, then in English. */
export const welcomeLines = {
  address: ['打开', 'Open'],
  lan: ['局域网', 'On the local network'],
  samplePeople: ['示例人物登录（一键）', 'Sign in as a sample person (one click)'],
  firstAdministrator: ['创建首位管理员（一次有效）', 'Make the first administrator (works once)'],
  certificate: ['手机先安装此证书', 'Install this certificate on phones first'],
  data: ['数据目录', 'Data folder'],
  stop: ['停止：Ctrl+C', 'Stop: Ctrl+C'],
} as const
