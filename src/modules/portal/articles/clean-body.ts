import sanitizeHtml from 'sanitize-html'

const blocks = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'br', 'hr']
const tables = ['table', 'caption', 'thead', 'tbody', 'tr', 'td', 'th']
const inline = ['strong', 'b', 'em', 'i', 'u', 'sup', 'sub', 'a', 'dl', 'dt', 'dd']
const media = ['figure', 'figcaption', 'img', 'video']

const kept = [...blocks, ...tables, ...inline, ...media]

/** Whether an article may have elements of this name. */
export const isKeptTag = (name: string) => kept.includes(name.toLowerCase())

const allowList: sanitizeHtml.IOptions = {
  allowedTags: kept,
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    video: ['src', 'poster'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'poster'],
  allowedSchemesByTag: {},
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
}

/** Pictures and videos come from our own file store alone: anything else would be blocked by the reader's browser. */
const strangeMedia = /<(?:img|video)\b(?![^>]* src="\/files\/[0-9a-f]{64}")[^>]*>(?:<\/video>)?/g

/** The body of an article through the allow-list: no script, no handler, no style, no picture from elsewhere. */
export function cleanBody(html: string): string {
  return sanitizeHtml(html, allowList)
    .replace(strangeMedia, '')
    .replace(/<p>\s*<\/p>/g, '')
    .trim()
}
