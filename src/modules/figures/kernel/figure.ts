/** How a figure is hedged: 约 about, 超 over, 近 near, 不足 under; null for a rank. */
export type Qualifier = 'exact' | 'about' | 'over' | 'near' | 'under'

/** What a figure says: an amount, a number of things, a share or multiple, a movement, a place in an order. */
export type Kind = 'level' | 'count' | 'ratio' | 'change' | 'rank'

/** Against what a change or ratio is measured. `vs_` is followed by a year, or by `national` or `start`. */
export type Basis = 'yoy' | 'mom' | 'cagr' | 'period' | 'vs_national' | 'vs_start' | `vs_${number}`

/** One quantity of a text. `text.slice(start, end) === quote`, in UTF-16 code units of the text as given. */
export interface Figure {
  quote: string
  start: number
  end: number
  /** In the base unit; a range is [low, high], a structure a∶b∶c has three or more members. */
  value: number | number[]
  unit: string
  /** `YYYY`, `YYYY-MM`, `YYYY-MM/YYYY-MM` or `YYYY/YYYY`; null where the text does not settle it. */
  period: string | null
  /** The noun phrase measured, in simplified characters. */
  subject: string
  qualifier: Qualifier | null
  kind: Kind
  basis: Basis | null
  status: 'actual' | 'target'
}

/** A place that looks like a quantity and cannot be read as one. */
export interface UnreadPlace {
  start: number
  end: number
  quote: string
  why: 'malformed_numeral' | 'indefinite_numeral' | 'missing_unit'
}

/** A superlative without a number (首家, 唯一, 第一方阵), with the scope in which it is claimed (全国, 全省), or null. */
export interface Claim {
  start: number
  end: number
  quote: string
  scope: string | null
}

export interface FoundFigures {
  figures: Figure[]
  unread: UnreadPlace[]
  claims: Claim[]
}

/** The day a text was published, `YYYY-MM-DD` or `YYYY-MM`; 今年 and 去年 count from it. */
export interface Publication {
  published: string
}
