import { type Check, claimed, clean, type Term } from './checks.ts'
import { isAmount, isNumber, type ProofText, unitOf } from './proof-text.ts'
import { SAME_WORDS } from './prove.lexicon.ts'
import { CONVERTIBLE } from './units.lexicon.ts'

const LONGEST_LINK = 8

/** The same amount told twice, in other units or in another source, and lengths of time told beside their years. */
export function proveSame(texts: ProofText[]): Check[] {
  const told = texts.flatMap(text => [...spelledTwice(text), ...spans(text)])
  return texts.length > 1 ? [...told, ...sources(texts)] : told
}

/** 150亩，即10万平方米: nothing but 即 stands between. */
function spelledTwice({ terms, folded }: ProofText): Check[] {
  return terms.flatMap((second, at) => {
    const first = terms[at - 1]
    if (!first || !isNumber(first) || !isNumber(second)) return []
    const [from, to] = [first.draft.slot.quantity.end, second.draft.slot.quantity.numeralStart]
    const factor = to - from > LONGEST_LINK ? undefined : conversion(unitOf(first), unitOf(second))
    if (factor === undefined) return []
    const between = folded.slice(from, to)
    const link = SAME_WORDS.exec(between)
    if (!link || link[0] === '') return []
    const formula = `${first.value} ${unitOf(first)} = ${second.value} ${unitOf(second)}`
    return [claimed('same', [first], second, formula, first.value * factor, first.doubt * factor)]
  })
}

function conversion(from: string, to: string): number | undefined {
  if (from === to) return 1
  const [left, right] = [CONVERTIBLE[from], CONVERTIBLE[to]]
  return left && right && left.dimension === right.dimension ? left.factor / right.factor : undefined
}

/** 2016年以来连续9年: the years counted with or without the first. */
function spans({ terms }: ProofText): Check[] {
  return terms.flatMap(term => {
    const { scope, slot, chainedTo } = term.draft
    if (unitOf(term) !== 'year') return []
    const named = slot.before.some(token => token.type === 'time')
    if (!named || chainedTo || scope.shape !== 'span' || !isNumber(term)) return []
    const apart = scope.to - scope.from
    const found = term.value === apart ? apart : apart + 1
    return [claimed('span', [], term, `${scope.to} - ${scope.from}${found === apart ? '' : ' + 1'}`, found, 0)]
  })
}

/** The same measure of the same time in two texts. */
function sources(texts: ProofText[]): Check[] {
  const seen = new Map<string, Term>()
  const checks: Check[] = []
  for (const term of texts.flatMap(text => text.terms)) {
    const key = identity(term)
    if (key === undefined) continue
    const first = seen.get(key)
    if (!first) seen.set(key, term)
    else if (first.text !== term.text)
      checks.push(
        claimed('same', [first], term, `${clean(first.value)} = ${clean(term.value)}`, first.value, first.doubt),
      )
  }
  return checks
}

function identity(term: Term): string | undefined {
  const { subject, period, movement, basis, isTarget } = term.draft
  const isComparable = isNumber(term) && (isAmount(term) || movement.kind === 'ratio' || movement.kind === 'change')
  if (!isComparable || subject === '' || period === null) return undefined
  return [subject, period, unitOf(term), movement.kind, basis, isTarget].join('|')
}
