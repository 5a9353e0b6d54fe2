import { existsSync } from 'node:fs'
import { renderAsync } from '@resvg/resvg-js'
import { refusals } from '../errors.ts'
import { pictureErrors } from './errors.data.ts'
import { chineseFonts } from './fonts.data.ts'

const refuse = refusals(pictureErrors)

/** For sharp pictures on the screens of today. */
const pixelsPerUnit = 2
const mostKept = 40

const kept = new Map<string, Promise<Buffer>>()
let fonts: readonly string[] | undefined

/**
 * An SVG as PNG, drawn beside the thread that answers requests; the last ones are kept. Throws `no_chinese_font` where
 * the machine has none: boxes instead of characters would be worse than no picture.
 */
export function renderPng(svg: string): Promise<Buffer> {
  fonts ??= chineseFonts.map(files => files.filter(existsSync)).find(files => files.length > 0) ?? []
  if (fonts.length === 0) throw refuse('no_chinese_font')
  const known = kept.get(svg)
  if (known) return known
  const drawing = draw(svg, fonts)
  kept.set(svg, drawing)
  drawing.catch(() => kept.delete(svg))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return drawing
}

async function draw(svg: string, fontFiles: readonly string[]): Promise<Buffer> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: pixelsPerUnit },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles] },
  })
  return picture.asPng()
}
