import { joinRepaired } from '../kernel/repair/apply.ts'
import { type Mojibake, undoMojibake } from '../kernel/repair/mojibake.ts'
import type { Repair, RepairedText } from '../kernel/repair/types.ts'
import { type Article, findArticle } from './article.ts'
import { renderBody } from './body-html.ts'
import { decodePage, type PageEncoding } from './encoding.ts'
import { UnreadablePage } from './errors.ts'
import { gbkCodec } from './gbk-codec.ts'
import type { PageMedia } from './media.ts'
import { openPage } from './open-page.ts'
import { prepareLines } from './page-lines.ts'
import { pageRepairer } from './page-repairer.ts'

export type RepairedField = 'title' | 'source' | 'author' | 'breadcrumb' | 'paragraphs'

/** A repair and the text of the page that it belongs to. */
export interface PageRepair extends Repair {
  field: RepairedField
  /** Which paragraph, from 0; null outside the body. */
  paragraph: number | null
}

/** What stands in an old page. Unknown is null. */
export interface PageReading {
  title: string | null
  /** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss+08:00` where the page tells the time. */
  publishedAt: string | null
  source: string | null
  author: string | null
  clicks: number | null
  breadcrumb: string[] | null
  paragraphs: string[]
  media: PageMedia[]
  encoding: PageEncoding
  mojibake: Mojibake | null
  repairs: PageRepair[]
}

/** The texts before their repairs; `repairs` of the reading count in these. */
export interface DamagedTexts {
  title: string | null
  source: string | null
  author: string | null
  /** The steps, joined by `breadcrumbSeparator`. */
  breadcrumb: string | null
  paragraphs: string[]
}

export interface PageImport {
  reading: PageReading
  damaged: DamagedTexts
  /** The body as safe HTML: paragraphs, headings, lists, tables, links, pictures and local videos in order. */
  bodyHtml: string
}

export interface ReadOptions {
  /** Largest file that is read, in bytes. */
  limitBytes?: number
}

/** Stands between the steps of a path where its damaged text is one string. */
export const breadcrumbSeparator = ' > '

const defaultLimitBytes = 5 * 1024 * 1024

/**
 * Reads an old page, HTML or plain text in any of the encodings of its time, however broken.
 * Throws UnreadablePage with a stable code where the file is empty, too large, no text, or holds no article.
 */
export function readPage(bytes: Uint8Array, options: ReadOptions = {}): PageReading {
  return readPageForImport(bytes, options).reading
}

/** As readPage, with what an importer keeps besides: the texts before repair and the body as safe HTML. */
export function readPageForImport(bytes: Uint8Array, { limitBytes = defaultLimitBytes }: ReadOptions = {}): PageImport {
  if (bytes.length === 0) throw new UnreadablePage('empty_page')
  if (bytes.length > limitBytes) throw new UnreadablePage('page_too_large')
  const decoded = decodePage(bytes)
  if (decoded.text.trim() === '') throw new UnreadablePage('empty_page')
  const { text, mojibake } = undoMojibake(decoded.text, gbkCodec)
  const { entries, titleTag, meta } = openPage(text)
  const { lines, title } = prepareLines(entries, titleTag, pageRepairer)
  const article = findArticle(entries, lines, { title, meta })
  if (article === undefined) throw new UnreadablePage('no_content')
  const texts = textsOf(article)
  return {
    reading: {
      title: texts.title?.text ?? null,
      publishedAt: article.publishedAt ?? null,
      source: texts.source?.text ?? null,
      author: texts.author?.text ?? null,
      clicks: article.clicks ?? null,
      breadcrumb: article.breadcrumb?.map(step => step.text) ?? null,
      paragraphs: texts.paragraphs.map(one => one.text),
      media: article.media.map(({ kind, src, note }) => ({ kind, src, note })),
      encoding: decoded.encoding,
      mojibake,
      repairs: listRepairs(texts),
    },
    damaged: damagedTexts(texts),
    bodyHtml: renderBody({ container: article.container, lines: article.body, media: article.bodyMedia }),
  }
}

/** The texts of a page or record that can be damaged. */
type Texts = Record<Exclude<RepairedField, 'paragraphs'>, RepairedText | undefined> & { paragraphs: RepairedText[] }

function textsOf({ title, source, author, breadcrumb, body }: Article): Texts {
  const steps = breadcrumb && joinSteps(breadcrumb)
  return { title, source, author, breadcrumb: steps, paragraphs: body.map(line => line.repaired) }
}

/** Every repair of the texts, each with its field. */
export function listRepairs({ paragraphs, ...fields }: Texts): PageRepair[] {
  const names = ['title', 'source', 'author', 'breadcrumb'] as const
  return [
    ...names.flatMap(name => repairsOf(name, fields[name])),
    ...paragraphs.flatMap((one, index) => repairsOf('paragraphs', one, index)),
  ]
}

/** The texts as they were before their repairs. */
export function damagedTexts({ title, source, author, breadcrumb, paragraphs }: Texts): DamagedTexts {
  const damaged = (text: RepairedText | undefined) => text?.damaged ?? null
  return {
    title: damaged(title),
    source: damaged(source),
    author: damaged(author),
    breadcrumb: damaged(breadcrumb),
    paragraphs: paragraphs.map(one => one.damaged),
  }
}

function joinSteps(steps: readonly RepairedText[]): RepairedText {
  return joinRepaired(steps, breadcrumbSeparator)
}

function repairsOf(
  field: RepairedField,
  text: RepairedText | undefined,
  paragraph: number | null = null,
): PageRepair[] {
  return (text?.repairs ?? []).map(repair => ({ field, paragraph, ...repair }))
}
