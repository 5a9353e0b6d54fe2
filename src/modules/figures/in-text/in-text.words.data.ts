/** Words of the figures that stand in an article. */
export const inTextWords = {
  'inText.title': ['数字核验', 'Figures checked'],
  'inText.try': ['改一个数试试', 'Try another number'],
  'inText.tryWhich': ['哪个数', 'Which figure'],
  'inText.tryValue': ['改成', 'Change it to'],
  'inText.tryButton': ['看看会怎样', 'See what happens'],
  'inText.tryHint': ['只是试算，文章不会改变。', 'Only a trial: the article stays as it is.'],
  'inText.live': [
    '点文中带下划线的数字看它的记录；算式里的数可以直接改。',
    'Touch an underlined figure for its record; numbers in the sums can be changed on the spot.',
  ],
  'inText.restore': ['恢复原数', 'Back to the original'],
  'inText.close': ['关闭', 'Close'],
  'inText.noSum': ['文中没有算式用到这个数。', 'No sum of the text uses this figure.'],
  'inText.none': ['这些数字之间没有写明加减、占比或增幅。', 'The text states no sum, share or growth of them.'],
  'inText.open': ['以 JSON 取得', 'As JSON'],
  'inText.elsewhere': ['自己的文字也能核', 'Check a text of your own'],
} as const
