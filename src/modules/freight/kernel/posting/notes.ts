/** Measures and marks that no field holds. */

import type { Sheet } from './sheet.ts'
import { containerSign, containerType, measuredNotes, numbering } from './trade.lexicon.ts'

/** 限高4米5, 油卡30%, 40尺高柜: noted before their numbers are taken for something else. */
export function readMeasuredNotes(sheet: Sheet): void {
  for (const match of sheet.matches(measuredNotes)) {
    sheet.add('note', match.index, match.end, null)
    if (containerSign.test(match[0])) sheet.add('type', match.index, match.end, containerType)
  }
}

/** 1、 2. ③ before the postings of a line. */
export function readNumbering(sheet: Sheet): void {
  for (const match of sheet.matches(numbering)) sheet.add('route', match.index, match.end, 'break')
}
