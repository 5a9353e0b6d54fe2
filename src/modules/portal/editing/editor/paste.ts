/** What came of a paste: HTML without the sender's styles, and addresses of pictures that stand elsewhere. */
export type Pasted = { html: string; remotePictures: string[] }

const junk = 'style, script, xml, meta, link, title, template, iframe, mp-common-profile, mpvoice, mp-style-type'

/**
 * Cleans what Word, WPS, WeChat or a page put on the clipboard: styles, empty spans, conditional comments and foreign
 * tags go; list paragraphs become lists, a table's first row of bold cells its head. The server cleans once more.
 */
export function cleanPasted(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  dropComments(body)
  for (const element of body.querySelectorAll(junk)) element.remove()
  dropHidden(body)
  makeLists(body)
  for (const element of body.querySelectorAll<HTMLElement>('span, font')) keepBold(element)
  const remotePictures = takePictures(body)
  for (const table of body.querySelectorAll('table')) makeHead(table)
  for (const element of [...body.querySelectorAll('*')]) plain(element)
  dropEmpty(body)
  return { html: body.innerHTML, remotePictures }
}

function dropComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode!.removeChild(comment)
}

const styleOf = (element: Element) => (element.getAttribute('style') || '').toLowerCase().replace(/\s+/g, '')

function dropHidden(body: HTMLElement) {
  for (const element of body.querySelectorAll('[style]'))
    if (/display:none|mso-hide:all/.test(styleOf(element))) element.remove()
}

/** Word writes a list as paragraphs that say their level and carry their mark in a span of its own. */
function makeLists(body: HTMLElement) {
  const items = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4')].filter(each =>
    /mso-list:\w/.test(styleOf(each)),
  )
  let last: { item: Element; level: number; list: Element } | undefined
  const open: Element[] = []
  for (const paragraph of items) {
    const level = Number(/level(\d)/.exec(styleOf(paragraph))?.[1] || 1)
    const isNext = last !== undefined && paragraph.previousElementSibling === open[0]
    if (!isNext) open.length = 0
    open.length = Math.min(open.length, level)
    const tag = isNumbered(paragraph) ? 'ol' : 'ul'
    if (open.length < level) open.push(openList(paragraph, tag, open[open.length - 1]))
    const list = open[open.length - 1]!
    const item = body.ownerDocument.createElement('li')
    for (const mark of [...paragraph.querySelectorAll('span')]) if (/mso-list:ignore/.test(styleOf(mark))) mark.remove()
    while (paragraph.firstChild) item.appendChild(paragraph.firstChild)
    list.appendChild(item)
    paragraph.remove()
    last = { item, level, list }
  }
}

/** A new list: in the last item of the one around it, or where its first paragraph stands. */
function openList(paragraph: Element, tag: string, around: Element | undefined): Element {
  const list = paragraph.ownerDocument.createElement(tag)
  if (around?.lastElementChild) around.lastElementChild.appendChild(list)
  else paragraph.parentNode!.insertBefore(list, paragraph)
  return list
}

/** Marks of symbol fonts are letters that look like bullets. */
function isNumbered(paragraph: Element): boolean {
  const mark = [...paragraph.querySelectorAll('span')].find(each => /mso-list:ignore/.test(styleOf(each)))
  if (!mark) return false
  const fonts = [mark, ...mark.querySelectorAll('*'), mark.parentElement!].map(styleOf).join()
  return !/symbol|wingdings|courier/.test(fonts) && /^[(\uff08]?[\p{N}\p{L}]/u.test((mark.textContent || '').trim())
}

function keepBold(element: HTMLElement) {
  if (!/font-weight:(bold|[6-9]00)/.test(styleOf(element)) || element.closest('b, strong, h1, h2, h3, h4, th')) return
  const strong = element.ownerDocument.createElement('strong')
  while (element.firstChild) strong.appendChild(element.firstChild)
  element.appendChild(strong)
}

/** Embedded pictures stay, to be sent as files; those that stand elsewhere are named, to be fetched by hand. */
function takePictures(body: HTMLElement): string[] {
  const remote: string[] = []
  for (const picture of body.querySelectorAll('img')) {
    const address = picture.getAttribute('data-src') || picture.getAttribute('src') || ''
    if (/^data:image\//.test(address) || /^\/files\/[0-9a-f]{64}/.test(address)) continue
    if (/^https?:/.test(address)) remote.push(address)
    picture.remove()
  }
  return [...new Set(remote)]
}

function makeHead(table: HTMLTableElement) {
  const [first] = table.rows
  if (!first) return
  const isHead = first.parentElement!.tagName === 'THEAD' || [...first.cells].every(isBold)
  if (!isHead) return
  for (const cell of [...first.cells]) {
    const head = cell.ownerDocument.createElement('th')
    for (const name of ['colspan', 'rowspan'])
      if (cell.hasAttribute(name)) head.setAttribute(name, cell.getAttribute(name)!)
    head.textContent = (cell.textContent || '').trim()
    first.replaceChild(head, cell)
  }
}

const isBold = (cell: Element) => {
  const words = (cell.textContent || '').trim()
  const bold = [...cell.querySelectorAll('b, strong')]
    .map(each => each.textContent || '')
    .join('')
    .trim()
  return words !== '' && words === bold
}

const attributesKept = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start']

function plain(element: Element) {
  for (const { name } of [...element.attributes]) if (!attributesKept.includes(name)) element.removeAttribute(name)
  const isForeign = /^(SPAN|FONT|SECTION|CENTER)$/.test(element.tagName) || element.tagName.includes(':')
  if (!isForeign || !element.parentNode) return
  const isBlock =
    element.tagName === 'SECTION' && !element.querySelector('p, section, table, ul, ol, h1, h2, h3, h4, blockquote')
  const into = isBlock ? element.ownerDocument.createElement('p') : element.ownerDocument.createDocumentFragment()
  while (element.firstChild) into.appendChild(element.firstChild)
  element.parentNode.replaceChild(into, element)
}

function dropEmpty(body: HTMLElement) {
  for (const element of [...body.querySelectorAll('p, strong, b, em, i, u, a, h1, h2, h3, h4')].reverse())
    if ((element.textContent || '').trim() === '' && !element.querySelector('img')) element.remove()
}
