import type { Words } from '#platform/i18n/words.ts'

/** The note of a version that goes back to an earlier one. */
export const restoredNote = '恢复到第 {n} 版'

/** The note of a version that follows a correction of the original. */
export const followedNote = '按原文更正'

/** Words of the pages of versions, and of the notes at the foot of an article. */
export const versionWords = {
  versions: ['版本', 'Versions'],
  versionsLead: [
    '提交审核以后，每次保存都留一个版本；任意两版可以对比，也可以恢复。',
    'Every save after the first submission is kept; any two can be compared, and any can be brought back.',
  ],
  articles: ['文章管理', 'Articles'],
  none: ['还没有版本', 'No versions yet'],
  noneWhy: [
    '提交审核或发布后修改，才开始留版本',
    'They begin with the first submission, or the first change after publication',
  ],
  version: ['第 {n} 版', 'Version {n}'],
  current: ['现在的', 'now'],
  savedAt: ['保存时间', 'Saved'],
  savedBy: ['谁', 'By'],
  earlier: ['版本记录以前', 'before versions were kept'],
  state: ['状态', 'State'],
  note: ['说明', 'Note'],
  isPublic: ['已公开', 'public'],
  compare: ['对比', 'Compare'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  comparison: ['第 {from} 版 → 第 {to} 版', 'Version {from} → version {to}'],
  restore: ['恢复这一版', 'Bring it back'],
  restoreAsk: [
    '文章会变回第 {n} 版的内容，存为新的版本；已发布的先作为更正送审，审核中的从第一步重新开始。',
    'The article will say what version {n} said, as a new version: by way of a correction where it is published, from the first step where it is under review.',
  ],
  restoreYes: ['确认恢复', 'Bring it back now'],
  unchanged: ['没有改动', 'Unchanged'],
  markupAlone: ['文字相同，只有格式不同', 'The words are the same; only their form differs'],
  unchangedPart: ['…… {n} 段相同 ……', '… {n} unchanged {n|paragraph|paragraphs} …'],
  title: ['标题', 'Title'],
  summary: ['摘要', 'Summary'],
  body: ['正文', 'Text'],
  before: ['改前', 'Before'],
  after: ['改后', 'After'],
  gone: ['删去：', 'deleted:'],
  came: ['加上：', 'added:'],
  annotate: ['说明最新一版改了什么', 'Say what the newest version changed'],
  annotateHint: ['例如：“254”更正为“245”', 'For example: "254" corrected to "245"'],
  tellReaders: ['在文章末尾公开（更正说明）', 'Tell readers, at the foot of the article'],
  annotateSave: ['保存说明', 'Save the note'],
  changeNotes: ['更正说明', 'Corrections'],
} as const satisfies Words
