import { grouped } from '#ui/number/number.ts'
import type { OperationsSay } from './operations.pages.tsx'

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** 1,300,000,000 → `1.3 GB`; counted in thousands, as disks are sold. */
export function bytesOf(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${grouped(value, value < 10 && step > 0 ? 1 : 0)} ${units[step]}`
}

/** In the two largest units: `3 天 4 小时`, `2 小时 5 分`, `7 分钟`. */
export function durationOf(t: OperationsSay, ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return t('days', { n: Math.floor(hours / 24), hours: hours % 24 })
  return hours > 0 ? t('hours', { n: hours, minutes: minutes % 60 }) : t('minutes', { n: minutes })
}
