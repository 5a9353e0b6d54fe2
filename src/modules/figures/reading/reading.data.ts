/** A sentence of a text ends behind one of these. */
export const sentenceEnds = '。！？；!?;\n\r'

/** A measure that is itself a share: it rises by 百分点, not by %. */
export const shareMeasures = /(?:率|占比|比重|比例|份额|覆盖面)$/

/** Measures that end like a share and are amounts or speeds. */
export const amountMeasures = /(?:效率|功率|频率|汇率|速率|容积率|分辨率|生产率|利率)$/
