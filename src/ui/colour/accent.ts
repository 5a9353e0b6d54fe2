import type { Site } from '#platform/sites.ts'
import { black, type Colour, hex, mix, parseColour, readable, shade, white } from './colour.ts'

/** The accent's family of tokens for one palette, as `tokens.css` names them. */
type Family = Record<string, Colour>

const porcelain = parseColour('#f5f7f6')
const night = parseColour('#151b22')

/**
 * The accent of a site as CSS: the tokens of the cobalt family for light, dark and 适老化. Whatever colours the site's
 * data names, text in them keeps 4.5:1 (适老化 7:1): a colour that is too pale is deepened, a too dark one lifted.
 */
export function accentCss(site: Pick<Site, 'accent'>): string {
  const light = parseColour(site.accent.light)
  const dark = parseColour(site.accent.dark)
  const elder = (theme: string) => `:root[data-mode=elder]${theme}`
  return [
    block(':root', onPaper(light, 4.5)),
    byTheme(theme => theme, onNight(dark, 4.5)),
    block(elder(''), onPaper(light, 7)),
    byTheme(elder, onNight(dark, 7)),
  ].join('')
}

function byTheme(selector: (theme: string) => string, family: Family): string {
  const root = (theme: string) => selector(theme).replace(/^\[/, ':root[')
  const auto = block(root('[data-theme=auto]'), family)
  return `@media (prefers-color-scheme:dark){${auto}}${block(root('[data-theme=dark]'), family)}`
}

function onPaper(accent: Colour, ratio: number): Family {
  const wash = shade(accent, 0.945, 0.87)
  const tile3 = shade(accent, 0.76, 0.87)
  const cobalt = readable(accent, [wash, porcelain], black, ratio)
  const deep = mix(cobalt, black, 0.26)
  return {
    cobalt,
    'cobalt-deep': deep,
    'cobalt-wash': wash,
    'tile-1': wash,
    'tile-2': shade(accent, 0.86, 0.87),
    'tile-3': tile3,
    'tile-4': readable(shade(accent, 0.43, 0.87), [white], black, ratio),
    'tile-ink': readable(deep, [tile3], black, 4.5),
    'series-1': cobalt,
  }
}

function onNight(accent: Colour, ratio: number): Family {
  const wash = shade(accent, 0.17, 0.53)
  const tile3 = readable(shade(accent, 0.33, 0.67), [white], black, 5)
  const cobalt = readable(accent, [wash, night], white, ratio)
  const deep = mix(cobalt, white, 0.36)
  return {
    cobalt,
    'cobalt-deep': deep,
    'cobalt-wash': wash,
    'tile-1': wash,
    'tile-2': shade(accent, 0.24, 0.62),
    'tile-3': tile3,
    'tile-4': cobalt,
    'tile-ink': readable(deep, [tile3], white, 4.5),
    'series-1': cobalt,
  }
}

function block(selector: string, family: Family): string {
  const tokens = Object.entries(family).map(([name, colour]) => `--${name}:${hex(colour)}`)
  return `${selector}{${tokens.join(';')}}`
}
