/** Markup as `clean-body.ts` leaves it: every `<` and `>` outside of tags is escaped, so tags are easily told apart. */
const blockEnd = /<\/(?:p|h[2-6]|li|tr|blockquote|figcaption|dd|dt|pre)>|<br ?\/?>/g

/** The text alone, one line a block. */
export function toPlainText(html: string): string {
  const text = html
    .replace(blockEnd, '\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
  return unescapeHtml(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
