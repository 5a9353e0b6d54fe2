/** Writes running text with its inline marks into paragraphs, whatever way the source nested them. */
export interface ParagraphWriter {
  write(text: string): void
  /** Ready markup that stands in a paragraph: a picture. */
  put(markup: string): void
  enterInline(opening: string, closing: string): void
  leaveInline(): void
  /** A tag that ends the paragraph; what follows needs none where the tag holds its text itself. */
  structure(markup: string, holdsText: boolean): void
  finish(): string
}

/** Inline marks are opened only around text, and closed and opened again where a paragraph ends inside them. */
export function createParagraphWriter(): ParagraphWriter {
  const parts: string[] = []
  const inline: { opening: string; closing: string }[] = []
  let opened = 0
  let state: 'closed' | 'open' | 'held' = 'closed'
  let isEmpty = true

  const closeInline = (to: number) => {
    for (let at = opened - 1; at >= to; at -= 1) parts.push(inline[at]!.closing)
    opened = Math.min(opened, to)
  }
  const close = () => {
    closeInline(0)
    if (state === 'open') parts.push('</p>\n')
    state = 'closed'
    isEmpty = true
  }
  const put = (markup: string) => {
    if (markup === '') return
    if (state === 'closed') {
      parts.push('<p>')
      state = 'open'
    }
    for (const mark of inline.slice(opened)) parts.push(mark.opening)
    opened = inline.length
    parts.push(markup)
    isEmpty = false
  }
  return {
    put,
    write(text) {
      const shown = isEmpty ? text.trimStart() : text
      put(escapeHtml(shown))
    },
    enterInline: (opening, closing) => {
      inline.push({ opening, closing })
    },
    leaveInline() {
      closeInline(inline.length - 1)
      inline.pop()
    },
    structure(markup, holdsText) {
      close()
      parts.push(markup)
      if (holdsText && markup !== '') state = 'held'
    },
    finish() {
      close()
      return parts.join('')
    },
  }
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
