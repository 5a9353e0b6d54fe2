import type { ErrorCatalogue } from '#platform/errors.ts'

export const figuresErrors = {
  figure_not_found: {
    status: 409,
    wrong: ['文章里已经没有这个数字', 'The text does not have this figure any more'],
    next: ['文章可能刚改过，请刷新页面再核对', 'It may just have been changed: refresh the page and look again'],
  },
  reason_missing: {
    status: 400,
    wrong: ['没有写理由', 'There is no reason'],
    next: ['请用一句话写明为什么这样改', 'Say in a sentence why'],
  },
  nothing_corrected: {
    status: 400,
    wrong: ['没有改动任何一项', 'Nothing was put right'],
    next: ['请改正读错的那一项；如果都对，请选“核对无误”', 'Put right what was misread; if all is right, confirm it'],
  },
} satisfies ErrorCatalogue
