import type { Mode, Theme } from '#platform/http/visit.ts'
import { type Lang, langs } from '#platform/i18n/lang.ts'

/** How a page is looked at. */
export type Look = { widthPx: number; lang: Lang; theme: Theme; mode: Mode }

const widths = [360, 768, 1440]
const themes: readonly Theme[] = ['light', 'dark']
const modes: readonly Mode[] = ['standard', 'elder']

/** Every combination of width, language, theme and mode. */
export const allLooks: readonly Look[] = widths.flatMap(widthPx =>
  langs.flatMap(lang => themes.flatMap(theme => modes.map(mode => ({ widthPx, lang, theme, mode })))),
)

/** Few looks in which every two values of two properties meet at least once. */
export const pairwiseLooks: readonly Look[] = choosePairwise()

/** OPEN56_TEST_MATRIX=whole looks at every combination. */
export const chosenLooks = process.env.OPEN56_TEST_MATRIX === 'whole' ? allLooks : pairwiseLooks

function choosePairwise(): Look[] {
  const open = new Set(allLooks.flatMap(pairsOf))
  const chosen: Look[] = []
  while (open.size > 0) {
    const gain = (look: Look) => pairsOf(look).filter(pair => open.has(pair)).length
    const best = allLooks.reduce((a, b) => (gain(b) > gain(a) ? b : a))
    for (const pair of pairsOf(best)) open.delete(pair)
    chosen.push(best)
  }
  return chosen
}

function pairsOf(look: Look): string[] {
  const values = Object.entries(look).map(([key, value]) => `${key}=${value}`)
  return values.flatMap((a, at) => values.slice(at + 1).map(b => `${a} ${b}`))
}
