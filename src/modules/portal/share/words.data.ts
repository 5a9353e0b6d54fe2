import type { Words } from '#platform/i18n/words.ts'

/** Words of sharing and printing. */
export const shareWords = {
  share: ['分享', 'Share'],
  address: ['本页地址', 'Address of this page'],
  copy: ['复制链接', 'Copy the link'],
  copied: ['已复制', 'Copied'],
  qr: ['本页地址的二维码', 'QR code of the address of this page'],
  scan: ['用手机扫码打开或转发', 'Scan with a phone to open or pass on'],
  printed: ['本页地址', 'Address'],
  publishedOn: ['发布时间：{when}', 'Published {when}'],
} as const satisfies Words
