/** A number that can get a text message. `sample`: of the reserved pattern, never sent anywhere. */
export type Mobile = { number: string; sample: boolean }

export type MobileFault = 'number_missing' | 'number_abroad' | 'number_form'

/** Numbers of made-up people, written 000-0000-NNNN: no area code and no country code begins so (ITU-T E.164). */
const reserved = /^0000000\d{4}$/
const mainland = /^1[3-9]\d{9}$/

/**
 * Reads a typed mobile number of the mainland: `138 0000 0000`, `+86-13800000000`, in half or full width. The reserved
 * pattern counts only where `sample` says that made-up people may be. Gives back 11 digits, or what is wrong.
 */
export function readMobile(typed: string, { sample }: { sample: boolean }): Mobile | { fault: MobileFault } {
  const bare = typed.normalize('NFKC').replace(/[\s().·-]/g, '')
  if (bare === '') return { fault: 'number_missing' }
  const number = bare.replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (mainland.test(number)) return { number, sample: false }
  if (sample && reserved.test(number)) return { number, sample: true }
  return { fault: isAbroad(bare) ? 'number_abroad' : 'number_form' }
}

/** Numbers of Hong Kong, Macau and Taiwan need their country codes here too. */
function isAbroad(bare: string): boolean {
  return /^(\+|00)(?!86)[1-9]\d{5,14}$/.test(bare)
}

/** `138****0000` */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`
}
