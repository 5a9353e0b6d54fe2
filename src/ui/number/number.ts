import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { grouped } from './grouped.ts'
import { chineseScales, englishScales } from './number.data.ts'

export { grouped }

/** A large number as the reader counts, in four digits: 51470000000 → `514.7 亿`, `51.47 billion`; smaller ones whole. */
export function counted(value: number, lang: Lang): string {
  const scales = lang === 'en' ? englishScales : chineseScales
  const scale = scales.find(each => Math.abs(value) >= each.from)
  if (!scale) return grouped(value)
  return `${grouped(Number((value / scale.from).toPrecision(4)))} ${inLang(scale.unit, lang)}`
}

/** A change with its sign: 13.8 → `+13.8`, -3.2 → `−3.2`, 0 → `0`. */
export function signed(value: number, decimals?: number): string {
  const text = grouped(value, decimals)
  return value > 0 && Number(text.replace(/,/g, '')) !== 0 ? `+${text}` : text
}

/** 0.974 → `97.4%`. */
export function percent(share: number, decimals = 1): string {
  return `${grouped(share * 100, decimals)}%`
}

/** The size of a file: 3210 → `4 kB`, 5662310 → `5.4 MB`. */
export function byteSize(bytes: number): string {
  return bytes < 1_048_576 ? `${grouped(Math.ceil(bytes / 1024))} kB` : `${grouped(bytes / 1_048_576, 1)} MB`
}
