import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { knownBrowsers, knownSystems } from './devices.data.ts'
import { sessionsWords } from './sessions.words.data.ts'

/** A device in words, from what its browser says of itself: `iPhone 上的 微信`. */
export function sayDevice(userAgent: string | null, lang: Lang): string {
  const t = speak(sessionsWords, lang)
  const named = (known: typeof knownBrowsers) => {
    const found = known.find(({ mark }) => mark.test(userAgent ?? ''))
    return found && inLang(found.name, lang)
  }
  const [browser, system] = [named(knownBrowsers), named(knownSystems)]
  if (browser && system) return t('device_both', { browser, system })
  const name = browser ?? system
  return name ? t('device_one', { name }) : t('device_unknown')
}

/** How long ago, roughly: sign-ins are noted to ten minutes. */
export function sayAgo(agoMs: number, lang: Lang): string {
  const t = speak(sessionsWords, lang)
  const minutes = Math.round(agoMs / 60_000)
  if (minutes < 10) return t('justNow')
  if (minutes < 60) return t('minutesAgo', { n: Math.round(minutes / 10) * 10 })
  if (minutes < 48 * 60) return t('hoursAgo', { n: Math.round(minutes / 60) })
  return t('daysAgo', { n: Math.round(minutes / 1440) })
}
