const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The first two digits of issuing places: 11 to 65 with gaps, and 81 to 83 for residence permits (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export type ResidentIdFault = 'id_form' | 'id_place' | 'id_birthday' | 'id_check'

/** A citizen's number as it is kept: half width, capital X, without spaces. */
export function readResidentId(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/**
 * What is wrong with a citizen identification number of 18 characters; undefined when nothing is. GB 11643-1999: place
 * (6 digits), day of birth (8), order (3), check character by ISO 7064 MOD 11-2. `today` as YYYYMMDD.
 */
export function residentIdFaultOf(id: string, today: string): ResidentIdFault | undefined {
  if (!/^\d{17}[\dX]$/.test(id)) return 'id_form'
  if (!provinces.has(id.slice(0, 2))) return 'id_place'
  if (!isDay(id.slice(6, 14)) || id.slice(6, 14) > today || id.slice(6, 10) < '1880') return 'id_birthday'
  return checkCharacterOf(id) === id[17] ? undefined : 'id_check'
}

/** The check character that belongs to the first 17 digits. */
export function checkCharacterOf(id: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  return checkCharacters[sum % 11]!
}

/** Whether YYYYMMDD is a day of the calendar. */
function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}
