import type { RepairedText } from '../kernel/repair/types.ts'
import { renderBody } from './body-html.ts'
import type { Entry } from './line-builder.ts'
import { readLines } from './lines.ts'
import { type PageLine, prepareLines } from './page-lines.ts'
import { pageRepairer } from './page-repairer.ts'
import { escapeHtml } from './paragraph-writer.ts'
import { damagedTexts, listRepairs, type PageImport } from './read-page.ts'
import { type Element, isElement, parsePage, walk } from './tree.ts'

/** What a content system kept of an article: its fields, and its body as HTML. */
interface RecordTexts {
  title: string
  source: string | null
  author: string | null
  body: string
}

/** The fields stand before the body, so that damage is judged by all texts together. */
const bodyBegins = 2

/**
 * Reads the record of an article as readPage reads a page. All of its body is the article: nothing is looked for, and
 * nothing is left out but scripts, forms and the notices of lost players.
 */
export function readRecord({ title, source, author, body }: RecordTexts): Omit<PageImport, 'reading'> & {
  reading: Omit<PageImport['reading'], 'encoding' | 'mojibake' | 'publishedAt' | 'clicks' | 'breadcrumb'>
} {
  const root = parsePage(/<[a-z]/i.test(body) ? body : asParagraphs(body))
  const entries = [fieldEntry(source), fieldEntry(author), ...readLines(root)]
  const prepared = prepareLines(entries, title, pageRepairer)
  const field = (place: number) => prepared.lines.find(line => line.index === place)?.repaired
  const lines = prepared.lines.filter(line => line.index >= bodyBegins)
  const kept = lines.filter(line => line.role !== 'notice')
  const media = entries.flatMap(entry => (entry.kind === 'media' ? [entry.media] : []))
  const texts = {
    title: prepared.title,
    source: field(0),
    author: field(1),
    breadcrumb: undefined,
    paragraphs: kept.map(line => line.repaired),
  }
  return {
    reading: {
      title: orNull(prepared.title),
      source: orNull(texts.source),
      author: orNull(texts.author),
      paragraphs: texts.paragraphs.map(one => one.text),
      media: [...notices(lines), ...media.map(({ kind, src, note }) => ({ kind, src, note }))],
      repairs: listRepairs(texts),
    },
    damaged: damagedTexts(texts),
    bodyHtml: renderBody({ container: bodyOf(root), lines: kept, media }),
  }
}

/** Whether a text would be repaired. */
export function isDamaged(text: string): boolean {
  return pageRepairer.repair(text, pageRepairer.examine(text)).repairs.length > 0
}

function fieldEntry(text: string | null): Entry {
  return { kind: 'line', damaged: text ?? '', pieces: [], block: undefined }
}

const orNull = (text: RepairedText | undefined) => (text === undefined || text.text === '' ? null : text.text)

function notices(lines: readonly PageLine[]) {
  return lines
    .filter(line => line.role === 'notice')
    .map(line => ({ kind: 'plugin' as const, src: null, note: line.repaired.text }))
}

function asParagraphs(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).filter(line => line.trim() !== '')
  return lines.map(line => `<p>${escapeHtml(line)}</p>`).join('\n')
}

function bodyOf(root: ReturnType<typeof parsePage>): Element {
  let body: Element | undefined
  walk(
    root,
    node => {
      if (isElement(node) && node.tagName === 'body') body ??= node
      return body === undefined && isElement(node)
    },
    () => {},
  )
  return body!
}
