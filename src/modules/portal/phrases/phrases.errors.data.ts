import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of the list of fixed phrases. */
export const phraseErrors = {
  phrase_line: {
    status: 400,
    wrong: [
      '第 {line} 行不是“简体 繁体”两个词，或超过 30 个字',
      'Line {line} is not a phrase and its form, or has more than 30 characters',
    ],
    next: ['每行写一个：简体、空格、繁体', 'Write one a line: simplified, a space, traditional'],
  },
  phrase_twice: {
    status: 400,
    wrong: ['“{phrase}”写了两次', '"{phrase}" stands there twice'],
    next: ['请只留一行', 'Leave one of the lines'],
  },
  phrases_too_many: {
    status: 400,
    wrong: ['最多 {n} 个固定词', 'At most {n} phrases'],
    next: ['请删去用不到的', 'Take away those that are not needed'],
  },
  phrases_changed_meanwhile: {
    status: 409,
    wrong: ['您编辑的时候，别人改了固定词', 'Someone changed the phrases while you were editing'],
    next: [
      '您填写的内容还在。请在另一个窗口打开这一页对照，再保存',
      'What you typed is still there: open the page in another window, compare and save again',
    ],
  },
} as const satisfies ErrorCatalogue
