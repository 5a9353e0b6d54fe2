import type { Check, Figure } from '../kernel/index.ts'

/** A piece of a bar in hundredths of the picture's width. `gap` is what is missing to the other bar. */
export type Segment = {
  fromPercent: number
  widthPercent: number
  figure: number | null
  tone: number | 'whole' | 'gap'
}

/** A bar with the word that names it: `bar.<name>`. */
export type Bar = { name: 'parts' | 'whole' | 'part' | 'before' | 'after'; segments: Segment[] }

type Measured = Pick<Figure, 'value' | 'unit' | 'kind'>

const tones = 3
const equal = 1e-9
const amounts = new Set<Figure['kind']>(['level', 'count'])

/** Two bars of one scale that show a check at a glance: parts over their whole, before over after. Empty where none fit. */
export function proofBars(check: Check, figures: readonly Measured[]): Bar[] {
  const values = check.figures.map(at => figures[at]!.value)
  const areAmounts = values.every((value): value is number => typeof value === 'number' && value >= 0)
  if (!areAmounts || check.figures.length < 2) return []
  const [upper, lower] = check.figures
  const isPair =
    [upper, lower].every(at => amounts.has(figures[at!]!.kind)) && figures[upper!]!.unit === figures[lower!]!.unit
  if (check.rule === 'sum') return sumBars(check, values)
  if (!isPair) return []
  if (check.rule === 'share' || check.rule === 'part_whole') return pairBars(check, values, ['part', 'whole'])
  if (check.rule === 'difference' && check.expected === null) return pairBars(check, values, ['whole', 'part'])
  return check.rule === 'same' ? [] : pairBars(check, values, ['before', 'after'])
}

function sumBars({ figures, verdict }: Check, values: readonly number[]): Bar[] {
  const places = figures.slice(0, -1)
  const whole = values[values.length - 1]!
  const sum = values.slice(0, -1).reduce((all, value) => all + value, 0)
  const scale = Math.max(sum, whole)
  if (scale <= 0) return []
  let from = 0
  const parts = places.map((figure, at): Segment => {
    const segment = { fromPercent: from, widthPercent: (100 * values[at]!) / scale, figure, tone: at % tones }
    from += segment.widthPercent
    return segment
  })
  const total: Segment = {
    fromPercent: 0,
    widthPercent: (100 * whole) / scale,
    figure: figures[values.length - 1]!,
    tone: 'whole',
  }
  const isApart = verdict === 'fails'
  return [
    { name: 'parts', segments: isApart && sum < whole ? [...parts, gapBehind(from)] : parts },
    { name: 'whole', segments: isApart && whole < sum ? [total, gapBehind(total.widthPercent)] : [total] },
  ]
}

const gapBehind = (fromPercent: number): Segment => ({
  fromPercent,
  widthPercent: 100 - fromPercent,
  figure: null,
  tone: 'gap',
})

function pairBars({ figures }: Check, values: readonly number[], names: readonly [Bar['name'], Bar['name']]): Bar[] {
  const scale = Math.max(values[0]!, values[1]!)
  if (scale <= equal) return []
  return names.map((name, at) => ({
    name,
    segments: [
      {
        fromPercent: 0,
        widthPercent: (100 * values[at]!) / scale,
        figure: figures[at]!,
        tone: name === 'whole' || name === 'after' ? 'whole' : 0,
      },
    ],
  }))
}
