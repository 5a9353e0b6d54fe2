/** Full-width marks that the conversion writes as ASCII, by their ASCII form. */
export const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** Full-width marks at which the conversion cuts but which it leaves as they are. */
export const keptMarks = '。、“”'

/** A character with a reading behind it, in brackets of either width. */
export const annotationPattern = /([\u3400-\u9fff])[(（]([a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})[)）]/g

/** A bracketed reading alone, at a given place. */
export const readingPattern = /[(（]([a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})[)）]/y

/** A byte that could not be read, before a mark or a bracketed reading: where hard damage can begin. */
export const lostBytePattern = /[?\ufffd](?=[,;:!?()。、“”，；：！？（）])/g

/** Chinese characters, and the marks and signs that count as Chinese surroundings. */
export const chinesePattern = /[\u3400-\u9fff\uf900-\ufaff々〇。、“”‘’《》【】「」『』〔〕，；：！？（）…—％‰℃]/

/** The marks that running text has most. */
export const commonMarks = '，。'
