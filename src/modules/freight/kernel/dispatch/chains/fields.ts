import { UnusableProblem } from '../unusable.ts'

/** An object from a file, about which nothing is known yet. */
export type Fields = Record<string, unknown>

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? 'missing'

export function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new UnusableProblem(`${name} must be an object; it is ${shown(value)}.`)
}

export const isPresent = (fields: Fields, name: string) => fields[name] !== undefined && fields[name] !== null

export function listOf(fields: Fields, name: string): unknown[] {
  const value = fields[name]
  if (Array.isArray(value)) return value
  throw new UnusableProblem(`${name} must be a list; it is ${shown(value)}.`)
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  throw new UnusableProblem(`${name} must be a text; it is ${shown(value)}.`)
}

export function textsOf(fields: Fields, name: string): string[] {
  return listOf(fields, name).map((_, at, list) => textOf(list as unknown as Fields, String(at)))
}

/** A finite number: `from` a least one, `above` one that is too small, `to` a greatest one. */
export function numberOf(fields: Fields, name: string, range: { from?: number; above?: number; to?: number }): number {
  const value = fields[name]
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new UnusableProblem(`${name} must be a number; it is ${shown(value)}.`)
  }
  const { from = -Infinity, above = -Infinity, to = Infinity } = range
  if (value < from) throw new UnusableProblem(`${name} is ${value}; it must not be below ${from}.`)
  if (value <= above) throw new UnusableProblem(`${name} is ${value}; it must be above ${above}.`)
  if (value > to) throw new UnusableProblem(`${name} is ${value}; it must not be above ${to}.`)
  return value
}
