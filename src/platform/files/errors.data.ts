import type { ErrorCatalogue } from '../errors.ts'

/** Refusals of the file store. */
export const fileErrors = {
  file_too_large: {
    status: 413,
    wrong: ['文件超过了 {limit} 的上限', 'The file is over the limit of {limit}'],
    next: ['请压缩或拆分后再上传', 'Make it smaller or split it, then upload again'],
  },
  file_type_refused: {
    status: 415,
    wrong: [
      '文件内容是 {type}，这里只接受 {allowed}',
      'The content of the file is {type}; only {allowed} is accepted here',
    ],
    next: ['请换一种格式再上传；改扩展名没有用', 'Upload another format; changing the name does not help'],
  },
  file_empty: {
    status: 400,
    wrong: ['文件是空的', 'The file is empty'],
    next: ['请检查文件后重新上传', 'Check the file and upload it again'],
  },
  file_not_found: {
    status: 404,
    wrong: ['没有这个文件', 'There is no such file'],
    next: ['请返回原页面，从那里重新打开', 'Go back to the page and open it from there'],
  },
  file_store_unreachable: {
    status: 503,
    wrong: ['文件存储暂时连不上，您的操作没有保存', 'The file store is out of reach for the moment; nothing was saved'],
    next: ['请稍后再试', 'Please try again in a moment'],
  },
} as const satisfies ErrorCatalogue
