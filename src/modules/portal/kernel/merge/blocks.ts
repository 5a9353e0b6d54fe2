const token = /<[^>]*>|[^<]+/g
const empty = /^<(?:br|hr|img)\b/i

/**
 * Cleaned HTML cut at its top: each paragraph, heading, list or table is one piece, and so is what stands between
 * them. Joined, the pieces are the HTML again, but for white space between them.
 */
export function splitBlocks(html: string): string[] {
  const blocks: string[] = []
  let [open, depth] = ['', 0]
  const close = () => {
    if (open.trim() !== '') blocks.push(open.trim())
    open = ''
  }
  for (const [part] of html.matchAll(token)) {
    const isTag = part.startsWith('<') && !empty.test(part)
    const isEnd = isTag && part.startsWith('</')
    if (isTag && !isEnd && depth === 0 && isBlock(part)) close()
    open += part
    if (isTag) depth = Math.max(0, depth + (isEnd ? -1 : 1))
    if (isEnd && depth === 0 && isBlock(part)) close()
  }
  close()
  return blocks
}

const isBlock = (tag: string) => /^<\/?(?:p|h[2-6]|ul|ol|dl|table|figure|blockquote|pre|video)\b/i.test(tag)

/** Text and markup cut into what a person changes at once: a tag, a Chinese character, a word, a run of spaces. */
export function splitWords(html: string): string[] {
  return html.match(/<[^>]*>|&#?\w+;|[A-Za-z0-9_.,%-]+|\s+|[\s\S]/gu) ?? []
}

/** Whether every tag of a piece of HTML is closed, in the right order. */
export function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]
    if (!name || empty.test(tag)) continue
    if (!tag.startsWith('</')) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
