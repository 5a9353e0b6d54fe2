const minus = '−'

/** 38420 → `38,420`. `decimals` are rounded to and kept: 97.4 with 1 → `97.4`; without, as many as there are, up to 4. */
export function grouped(value: number, decimals?: number): string {
  const digits = decimals ?? decimalsOf(value)
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.') as [string, string?]
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
  return value < 0 && Number(text.replace(/,/g, '')) !== 0 ? minus + text : text
}

function decimalsOf(value: number): number {
  return Math.min(4, String(value).split('.')[1]?.length ?? 0)
}
