import type { ErrorCatalogue } from '../errors.ts'

export const pictureErrors = {
  no_chinese_font: {
    status: 503,
    wrong: ['服务器没有中文字体，画不出 PNG', 'The server has no Chinese font and cannot draw a PNG'],
    next: ['请改用 SVG；运维可安装 fonts-noto-cjk', 'Take the SVG instead; the operator may install fonts-noto-cjk'],
  },
} as const satisfies ErrorCatalogue
