const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Characters that XML 1.0 (2.2) does not allow at all, not even escaped: controls, and halves of a pair alone. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** An element with its text, escaped. Nothing where there is no text. */
export function element(
  name: string,
  text: string | null | undefined,
  attributes: Record<string, string> = {},
): string {
  if (text === null || text === undefined || text === '') return ''
  return wrap(name, escapeXml(text), attributes)
}

/** An element around others. */
export function wrap(name: string, inside: string, attributes: Record<string, string> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, character => escapes[character]!)
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'
