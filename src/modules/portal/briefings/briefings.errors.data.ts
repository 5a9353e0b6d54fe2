import type { ErrorCatalogue } from '#platform/errors.ts'

export const briefingErrors = {
  briefing_not_found: {
    status: 404,
    wrong: ['没有这场新闻发布会', 'There is no such press conference'],
    next: ['请从发布会列表中选择', 'Choose one from the list of press conferences'],
  },
  briefing_move_forbidden: {
    status: 409,
    wrong: ['发布会现在的状态不能这样操作', 'This cannot be done with the press conference now'],
    next: ['可能别人刚操作过，请刷新页面再看', 'Someone may just have changed it; refresh the page and look again'],
  },
  briefing_file_not_found: {
    status: 404,
    wrong: ['这场发布会没有这个文件', 'The press conference has no such file'],
    next: ['请刷新页面再看', 'Refresh the page and look again'],
  },
  files_expected: {
    status: 400,
    wrong: ['请先选择文件', 'Choose a file first'],
    next: ['可以是图片、视频或附件', 'A picture, a video or an attachment'],
  },
} as const satisfies ErrorCatalogue

/** What is wrong with the fields of a press conference. */
export const briefingFaultLines = {
  ends_first: ['结束时间要晚于开始时间', 'The end must come after the beginning'],
  speaker_line: ['第 {n} 行要写成“姓名，职务”', 'Line {n} must read "name, post"'],
} as const
