import recognizers from '@microsoft/recognizers-text-suite'
import type { Figure } from '../src/modules/figures/kernel/index.ts'
import type { FoundFigure } from './figure-score.ts'

const { Culture, ...recognize } = recognizers

/** Base units of the kernel by the names that the peer gives; what it does not name is read in its favour. */
const UNITS: Record<string, { unit: string; factor: number }> = {
  CNY: { unit: 'CNY', factor: 1 },
  USD: { unit: 'USD', factor: 1 },
  Ton: { unit: 'kg', factor: 1000 },
  Kilogram: { unit: 'kg', factor: 1 },
  Jin: { unit: 'kg', factor: 0.5 },
  Kilometer: { unit: 'km', factor: 1 },
  Meter: { unit: 'm', factor: 1 },
  Mu: { unit: 'mu', factor: 1 },
  'Square meter': { unit: 'm2', factor: 1 },
  'Square kilometer': { unit: 'km2', factor: 1 },
}

interface PeerResult {
  start: number
  end: number
  resolution: { value?: string; unit?: string; isoCurrency?: string }
}

/**
 * Figures as Microsoft's recognizers find them in Chinese text: percentages, money, dimensions, ages, and bare numbers
 * that no date covers. They know no subject, period, qualifier or kind; a unit that they do not name is null.
 */
export function findWithPeer(text: string): FoundFigure[] {
  const read = (recognizer: (query: string, culture: string) => unknown[]) =>
    recognizer(text, Culture.Chinese) as PeerResult[]
  const dates = read(recognize.recognizeDateTime)
  const measured = [recognize.recognizeCurrency, recognize.recognizeDimension, recognize.recognizeAge].flatMap(read)
  const percentages = read(recognize.recognizePercentage)
  const numbers = read(recognize.recognizeNumber).filter(number => !dates.some(date => overlap(date, number)))
  const found: PeerResult[] = []
  for (const result of [...percentages, ...measured, ...numbers])
    if (!found.some(other => overlap(other, result))) found.push(result)
  return found.map(figureOf)
}

const overlap = (a: PeerResult, b: PeerResult): boolean => a.start <= b.end && a.end >= b.start

function figureOf({ start, end, resolution }: PeerResult): FoundFigure {
  const written = resolution.value ?? ''
  const known = UNITS[resolution.isoCurrency ?? resolution.unit ?? '']
  const isPercentage = written.endsWith('%')
  const value = Number(written.replace('%', '')) * (known?.factor ?? 1)
  return {
    ...{ start, end: end + 1, value, unit: isPercentage ? '%' : (known?.unit ?? null) },
    ...({ kind: null, qualifier: null, period: null, subject: '' } as unknown as Pick<Figure, 'kind'>),
  } as FoundFigure
}
