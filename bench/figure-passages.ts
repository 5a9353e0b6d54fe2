import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnotatedFigure } from './figure-score.ts'

export interface AnnotatedPassage {
  published: string
  text: string
  figures: AnnotatedFigure[]
}

/** Reads a file of annotated passages (figure-passages/README.md). Throws where a quote does not stand in its text. */
export function readPassages(file: string): AnnotatedPassage[] {
  const blocks = readFileSync(file, 'utf8').trim().split(/\n\n+/)
  return blocks.map(block => {
    const [head = '', text = '', ...rows] = block.split('\n')
    let at = 0
    const figures = rows.map(row => {
      const figure = readFigure(row, text, at)
      at = figure.end
      return figure
    })
    return { published: head.split(' ')[1] ?? '', text, figures }
  })
}

function readFigure(row: string, text: string, from: number): AnnotatedFigure {
  const [quote = '', value = '', unit = '', kind, qualifier, period, subject = ''] = row
    .replace(/^\? /, '')
    .split(' | ')
    .map(field => (field === '-' ? null : field)) as string[]
  const start = text.indexOf(quote, from)
  if (start < 0) throw new Error(`${quote} does not stand in ${text.slice(0, 20)}`)
  return {
    ...{ quote, start, end: start + quote.length, value: JSON.parse(value), unit, subject },
    ...({ kind, qualifier, period } as Pick<AnnotatedFigure, 'kind' | 'qualifier' | 'period'>),
    optional: row.startsWith('? '),
  }
}

/** Reads a folder of NN.txt with NN.json (its figures) and NN.meta.json (its day of publication). */
export function readAnnotatedFolder(folder: string): AnnotatedPassage[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  return names.sort().map(name => {
    const read = (ending: string) => readFileSync(join(folder, name.replace(/\.txt$/, ending)), 'utf8')
    const { published } = JSON.parse(read('.meta.json')) as { published: string }
    return { published, text: read('.txt'), figures: JSON.parse(read('.json')) as AnnotatedFigure[] }
  })
}
