import type { Site } from '#platform/sites.ts'
import { black, type Colour, hex, mix, parseColour, readable, white } from './colour.ts'

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
  const wash = mix(accent, white, 0.9)
  const cobalt = readable(accent, [wash, porcelain], black, ratio)
  const deep = mix(cobalt, black, 0.28)
  const tile4 = readable(mix(cobalt, white, 0.15), [white], black, ratio)
  return {
    cobalt,
    'cobalt-deep': deep,
    'cobalt-wash': wash,
    'tile-1': wash,
    'tile-2': mix(accent, white, 0.76),
    'tile-3': mix(accent, white, 0.6),
    'tile-4': tile4,
    'tile-ink': readable(deep, [mix(accent, white, 0.6)], black, ratio),
    'series-1': cobalt,
  }
}

function onNight(accent: Colour, ratio: number): Family {
  const wash = mix(accent, night, 0.85)
  const cobalt = readable(accent, [wash, night], white, ratio)
  const deep = mix(cobalt, white, 0.36)
  return {
    cobalt,
    'cobalt-deep': deep,
    'cobalt-wash': wash,
    'tile-1': wash,
    'tile-2': mix(accent, night, 0.74),
    'tile-3': mix(accent, night, 0.62),
    'tile-4': cobalt,
    'tile-ink': readable(deep, [mix(accent, night, 0.62)], white, ratio),
    'series-1': cobalt,
  }
}

function block(selector: string, family: Family): string {
  const tokens = Object.entries(family).map(([name, colour]) => `--${name}:${hex(colour)}`)
  return `${selector}{${tokens.join(';')}}`
}
