/** Who to call: mobile numbers, other numbers, names. */

import {
  contactLabels,
  landline,
  messenger,
  messengerNumber,
  mobile,
  nameAfter,
  nameBefore,
  namedContact,
  plate,
  titledName,
} from './contact.lexicon.ts'
import type { Sheet } from './sheet.ts'

/** Before anything else is read: the first mobile number is the phone; other numbers are notes. */
export function readNumbersToCall(sheet: Sheet): void {
  for (const match of sheet.matches(mobile)) {
    const isMessenger = messengerNumber.test(sheet.text.slice(0, match.index))
    if (isMessenger) sheet.add('note', match.index, match.end, null)
    else sheet.add('phone', match.index, match.end, match[1]!.replace(/\D/g, ''))
  }
  for (const pattern of [landline, messenger, plate]) {
    for (const match of sheet.matches(pattern)) sheet.add('note', match.index, match.end, null)
  }
}

/** Names with a title, and a name that is labelled. */
export function readTitledNames(sheet: Sheet): void {
  for (const pattern of [namedContact, titledName]) {
    for (const match of sheet.matches(pattern)) sheet.add('contact', match.index, match.end, match[1]!)
  }
}

/** A bare name beside the phone; and the labels 电话, 联系人 that are left. */
export function readNamesBesidePhone(sheet: Sheet): void {
  const hasContact = sheet.tokens.some(token => token.kind === 'contact')
  const phone = sheet.tokens.find(token => token.kind === 'phone')
  if (phone && !hasContact) {
    addBareName(sheet, nameAfter, phone.end, sheet.text.slice(phone.end, phone.end + 8))
    const start = Math.max(0, phone.start - 14)
    addBareName(sheet, nameBefore, start, sheet.text.slice(start, phone.start))
  }
  for (const match of sheet.matches(contactLabels)) sheet.add('filler', match.index, match.end, null)
}

function addBareName(sheet: Sheet, pattern: RegExp, offset: number, beside: string): void {
  const match = pattern.exec(beside)
  if (!match) return
  const start = offset + match.index + match[0].indexOf(match[1]!)
  const end = start + match[1]!.length
  if (sheet.isFree(start, end)) sheet.add('contact', start, end, match[1]!)
}
