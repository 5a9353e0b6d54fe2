import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { RepairedField, RepairRule } from '../reading/index.ts'

/** Words of the page that shows an old text and its repair. */
export const originalWords = {
  title: ['旧网页与修复对照', 'The old page and its repair'],
  lead: [
    '旧网页上的文字和修复后的文字，每处改动都有标记。',
    'The text of the old page and the repaired one; every change is marked.',
  ],
  counted: ['修复 {n} 处', '{n} {n|repair|repairs}'],
  countedUndone: ['撤回 {n} 处', '{n} taken back'],
  places: ['{n} 处', '{n} {n|repair|repairs}'],
  article: ['正文', 'Article'],
  damaged: ['旧网页', 'Old page'],
  repaired: ['修复后', 'Repaired'],
  back: ['回到文章', 'Back to the article'],
  list: ['每一处修复', 'Every repair'],
  rule: ['规则', 'Rule'],
  before: ['修复前', 'Before'],
  after: ['修复后', 'After'],
  certainty: ['把握', 'Certainty'],
  certain: ['确定', 'certain'],
  guessed: ['推测', 'guessed'],
  candidates: ['也可能是 {others}', 'or {others}'],
  paragraph: ['第 {n} 段', 'Paragraph {n}'],
  nothing: ['（无）', '(nothing)'],
  undo: ['撤回', 'Take back'],
  redo: ['恢复修复', 'Repair again'],
  action: ['操作', 'Action'],
  slider: ['拖动查看修复过程', 'Drag to see the repair'],
  sliderAt: ['已修复 {n} / {all} 处', '{n} of {all} repaired'],
} as const satisfies Words

export const ruleSayings: Record<RepairRule, Saying> = {
  annotation: ['去掉机器加的拼音', 'A reading that a machine put in'],
  'shifted-bytes': ['补回错位的字', 'Characters whose bytes were shifted'],
  'lost-byte': ['补回丢失的字节', 'A byte that was lost'],
  punctuation: ['恢复全角标点', 'Full-width punctuation'],
}

export const fieldSayings: Record<Exclude<RepairedField, 'paragraphs'>, Saying> = {
  title: ['标题', 'Title'],
  source: ['来源', 'Source'],
  author: ['作者', 'Author'],
  breadcrumb: ['栏目路径', 'Channels'],
}
