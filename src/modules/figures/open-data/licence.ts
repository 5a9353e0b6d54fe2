export type Licence = { name?: string; path?: string }

/** Terms of use as an indicator names them, an SPDX identifier or an address; undefined where nobody said. */
export function licenceOf(text: string): Licence | undefined {
  if (text === '') return undefined
  if (/^https?:\/\//.test(text)) return { path: text }
  return /^[A-Za-z0-9.+-]+$/.test(text) ? { name: text, path: `https://spdx.org/licenses/${text}.html` } : undefined
}
