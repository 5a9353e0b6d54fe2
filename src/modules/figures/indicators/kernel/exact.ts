/** Digits after the decimal point of a number as it is written: 514.7 has one, 1e-7 seven. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** A sum of decimal numbers without the noise of binary ones: 0.1 and 0.2 make 0.3. */
export function exactSum(terms: readonly number[]): number {
  const decimals = Math.min(15, Math.max(0, ...terms.map(decimalsOf)))
  return Number(terms.reduce((whole, term) => whole + term, 0).toFixed(decimals))
}
