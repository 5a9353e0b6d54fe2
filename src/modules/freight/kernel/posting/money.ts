/** Prices, deposits and days of payment. */

import {
  depositPattern,
  meaningfulCues,
  noDeposit,
  notMoneyAfter,
  notReturned,
  paymentDays,
  payments,
  priceEachAfter,
  priceEachBefore,
  pricePattern,
  pricePerUnit,
  receiptPayment,
  returnedSign,
} from './money.lexicon.ts'
import { spokenHundreds } from './numbers.lexicon.ts'
import { mapAmount, readNumber } from './numbers.ts'
import type { Amount, PricePer } from './posting.ts'
import type { Sheet, SheetMatch } from './sheet.ts'

const LEAST_BARE_PRICE_YUAN = 100
/** Bare numbers below may be the price of a tonne, where there are tonnes. */
const LEAST_TONNE_PRICE_YUAN = 20
const MOST_BARE_PRICE_YUAN = 200_000
/** Above it, 一吨 3600 is a weight and a price for the trip. */
const MOST_UNIT_PRICE_YUAN = 1000

/** Deposits: before any other number is read. */
export function readDeposits(sheet: Sheet): void {
  for (const match of sheet.matches(noDeposit)) sheet.add('note', match.index, match.end, null)
  for (const match of sheet.matches(depositPattern)) {
    const sum = match[1] ?? match[2]
    const said = match[0].trimEnd()
    sheet.add('deposit', match.index, match.index + said.length, {
      fen: sum ? Math.round(readNumber(sum) * 100) : null,
      returned: said.includes(returnedSign) ? !said.includes(notReturned) : null,
    })
  }
}

/** 月结30天, 回单7天付: the way of paying, and its days. */
export function readPaymentDays(sheet: Sheet): void {
  for (const match of sheet.matches(paymentDays)) {
    const word = match[1]!
    const wordEnd = match.index + word.length
    sheet.add('payment', match.index, wordEnd, payments[word] ?? receiptPayment)
    sheet.add('paymentDays', wordEnd, match.end, readNumber(match[2]!))
  }
}

/** Prices for each tonne, cubic metre or piece: before weights are read. */
export function readUnitPrices(sheet: Sheet): void {
  for (const match of sheet.matches(priceEachAfter)) {
    const [, low, high, loose, unit, tonne, looseAfter] = match
    const fen = readFen(low!, high)
    const doubtful = (loose ?? looseAfter) !== undefined
    sheet.add('price', match.index, match.end, { fen, per: pricePerUnit[(unit ?? tonne)!]!, cued: true }, doubtful)
  }
  for (const match of sheet.matches(priceEachBefore)) {
    const [, unit, low, high, loose] = match
    const per: PricePer = unit ? pricePerUnit[unit]! : 'tonne'
    if (readNumber(low!) < 10 || (per !== 'trip' && readNumber(low!) > MOST_UNIT_PRICE_YUAN)) continue
    sheet.add('price', match.index, match.end, { fen: readFen(low!, high), per, cued: true }, loose !== undefined)
  }
}

/** Prices for the trip: what is left of the numbers, when all the others are read. */
export function readTripPrices(sheet: Sheet): void {
  for (const match of sheet.matches(pricePattern)) {
    const [, cue, low, high, unit, loose] = match
    const cued = cue !== undefined || unit !== undefined
    if (!isMoney(sheet, match, cued)) continue
    const isCueRead = cue !== undefined && meaningfulCues.includes(cue)
    const start = isCueRead ? match.index + cue.length : match.index
    sheet.add('price', start, match.end, { fen: readFen(low!, high), per: 'trip', cued }, loose !== undefined)
  }
}

function isMoney(sheet: Sheet, match: SheetMatch, cued: boolean): boolean {
  const [, , low, high] = match
  if (notMoneyAfter.test(sheet.text.slice(match.end, match.end + 4))) return false
  if (/[a-z]/.test(sheet.text[match.index - 1] ?? '')) return false
  const yuan = readNumber(high ?? low!)
  if (cued) return yuan >= 10
  const isWritten = /^\d/.test(low!) || spokenHundreds.test(low!)
  const isHeavy = sheet.tokens.some(
    ({ kind, value }) => kind === 'weightKg' && typeof value === 'number' && value >= 10_000,
  )
  const least = isHeavy && /^\d+$/.test(low!) ? LEAST_TONNE_PRICE_YUAN : LEAST_BARE_PRICE_YUAN
  return isWritten && yuan >= least && yuan <= MOST_BARE_PRICE_YUAN
}

function readFen(low: string, high: string | undefined): Amount {
  if (high === undefined) return toFen(readNumber(low))
  const last = readNumber(high)
  let first = readNumber(low)
  while (first * 10 < last && last >= 1000 && first < 100) first *= 10
  return first < last ? toFen([first, last]) : toFen(first)
}

const toFen = (amount: Amount): Amount => mapAmount(amount, yuan => Math.round(yuan * 100))
