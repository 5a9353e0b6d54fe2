import { pinyin } from 'pinyin-pro'
import { toHans } from '#platform/i18n/hant.ts'

/**
 * A title in Latin letters as DedeCMS spelt it: one reading for each character, and an underscore for everything that
 * is neither a letter nor a digit. It took the first reading of its own list, so that characters with several may
 * come out otherwise.
 */
export function spellTitle(title: string, initialsOnly: boolean): string {
  let spelled = ''
  for (const character of toHans(title.trim())) {
    if (/[a-z0-9]/i.test(character)) spelled += character
    else if (/\p{Script=Han}/u.test(character)) {
      const syllable = pinyin(character, { toneType: 'none', v: true })
      spelled += initialsOnly ? syllable.slice(0, 1) : syllable
    } else spelled += '_'
  }
  return spelled
}
