import { attachmentPath, decorationPath, filmInText, trackerPath, videoPath } from './markup.data.ts'
import { type Element, findAttribute, isElement, isText, walk } from './tree.ts'

export type MediaKind = 'image' | 'video' | 'plugin' | 'attachment'

/** Something of a page that is not text: where it lay, and its caption, file name or the notice that stood in its place. */
export interface PageMedia {
  kind: MediaKind
  src: string | null
  note: string | null
}

export interface FoundMedia extends PageMedia {
  element: Element
}

const lazySources = [
  'data-src',
  'data-original',
  'data-echo',
  'data-lazy-src',
  'data-lazyload',
  'original',
  'zoomfile',
  'file',
  'src',
]

/** Shorter pictures inside the page (characters) only hold the place of others. */
const leastInline = 2000

/** What one element puts into the inventory: nothing for most of them. */
export function collectMedia(element: Element): FoundMedia[] {
  const media = describeMedia(element)
  return media === undefined ? [] : [{ ...media, element }]
}

function describeMedia(element: Element): PageMedia | undefined {
  switch (element.tagName) {
    case 'img':
      return describeImage(element)
    case 'a':
      return describeAttachment(element)
    case 'video':
    case 'audio':
      return { kind: 'video', src: sourceBelow(element), note: noteOf(element) }
    case 'iframe':
      return describeFrame(element)
    case 'object':
    case 'embed':
    case 'applet':
      return describePlugin(element)
    default:
      return undefined
  }
}

function describeImage(element: Element): PageMedia | undefined {
  const src = lazySources.map(name => findAttribute(element, name)).find(value => value !== undefined)
  if (src === undefined || !isPicture(src) || decorationPath.test(src) || trackerPath.test(src) || isDot(element))
    return undefined
  return { kind: 'image', src, note: noteOf(element) }
}

/** An address, or a picture written into the page that is too large to be a placeholder. */
function isPicture(src: string): boolean {
  if (/^data:/i.test(src)) return src.length > leastInline && /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(src)
  return !/^(?:javascript|vbscript|about|file):/i.test(src)
}

function describeAttachment(element: Element): PageMedia | undefined {
  const src = findAttribute(element, 'href')
  if (src === undefined || !(attachmentPath.test(src) || videoPath.test(src))) return undefined
  return { kind: videoPath.test(src) ? 'video' : 'attachment', src, note: textBelow(element) ?? noteOf(element) }
}

function describeFrame(element: Element): PageMedia | undefined {
  const src = findAttribute(element, 'src') ?? findAttribute(element, 'data-src')
  if (src === undefined || trackerPath.test(src) || /^(?:about|javascript):/i.test(src) || isDot(element))
    return undefined
  return { kind: videoPath.test(src) ? 'video' : 'plugin', src, note: noteOf(element) }
}

/** A box whose player was fed with a film is that film; any other is a lost plug-in. */
function describePlugin(element: Element): PageMedia {
  const values = parametersOf(element)
  const film = values
    .map(value => filmInText.exec(value)?.[0])
    .find(value => value !== undefined && videoPath.test(value))
  const direct = values.find(value => videoPath.test(value))
  const src = direct ?? film
  const note = textBelow(element)
  if (src !== undefined) return { kind: 'video', src, note }
  const movie =
    parameter(element, /^(?:movie|src|url|filename|data)$/i) ??
    findAttribute(element, 'src') ??
    findAttribute(element, 'data')
  return { kind: 'plugin', src: movie ?? findAttribute(element, 'code') ?? null, note }
}

function parametersOf(element: Element): string[] {
  const values = ['src', 'data', 'flashvars', 'filename', 'url'].flatMap(name => findAttribute(element, name) ?? [])
  eachBelow(element, child => {
    if (child.tagName === 'param') values.push(findAttribute(child, 'value') ?? '')
    if (child.tagName === 'embed')
      values.push(findAttribute(child, 'src') ?? '', findAttribute(child, 'flashvars') ?? '')
  })
  return values
}

function parameter(element: Element, name: RegExp): string | undefined {
  let found: string | undefined
  eachBelow(element, child => {
    if (child.tagName === 'param' && name.test(findAttribute(child, 'name') ?? ''))
      found ??= findAttribute(child, 'value')
    if (child.tagName === 'embed') found ??= findAttribute(child, 'src')
  })
  return found
}

function sourceBelow(element: Element): string | null {
  let found = findAttribute(element, 'src')
  eachBelow(element, child => {
    if (child.tagName === 'source') found ??= findAttribute(child, 'src')
  })
  return found ?? null
}

function noteOf(element: Element): string | null {
  return findAttribute(element, 'title') ?? findAttribute(element, 'alt') ?? null
}

function textBelow(element: Element): string | null {
  const texts: string[] = []
  walk(
    element,
    node => {
      if (isText(node)) texts.push(node.value)
      return isElement(node)
    },
    () => {},
  )
  const text = texts
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  return text === '' ? null : text
}

function isDot(element: Element): boolean {
  const sizes = [findAttribute(element, 'width'), findAttribute(element, 'height')]
  return sizes.some(size => size !== undefined && Number.parseInt(size, 10) <= 2)
}

function eachBelow(element: Element, visit: (child: Element) => void): void {
  walk(
    element,
    node => {
      if (isElement(node)) visit(node)
      return isElement(node)
    },
    () => {},
  )
}
