import type { Check, Figure } from '../kernel/index.ts'
import { numeralOf } from '../reading/numeral.ts'
import { formulaParts } from './formula.ts'
import { unitOfResult } from './outcome.ts'
import { sayAmount } from './say-amount.ts'
import { figureId } from './say-figure.ts'
import { chineseLang, type FigureVoice, sayWith } from './voice.ts'

/** Called with the place of a figure and what was typed for its numeral. */
export type OnTry = (figure: number, typed: string) => void

type Props = { voice: FigureVoice; check: Check; figures: readonly Figure[]; onTry?: OnTry }

/** A check as a line of numbers as the text writes them; each leads to its figure, or can be changed on the spot. */
export function Formula({ voice, check, figures, onTry }: Props) {
  const result = check.verdict === 'derived' ? ` = ${sayAmount(voice, check.found, unitOfResult(check, figures))}` : ''
  return (
    <p class="formula" lang={chineseLang(voice)}>
      {formulaParts(check, figures).map(({ text, figure }, at) =>
        figure === undefined ? (
          text
        ) : onTry && /\d/.test(text) ? (
          <TryNumber key={at} {...{ voice, quote: text, figure, onTry }} />
        ) : (
          <a key={at} href={`#${figureId(figure)}`}>
            {text}
          </a>
        ),
      )}
      {result}
    </p>
  )
}

type TryProps = { voice: FigureVoice; quote: string; figure: number; onTry: OnTry }

/** The numeral of a quote in a box, the words around it as they are. */
function TryNumber({ voice, quote, figure, onTry }: TryProps) {
  const numeral = numeralOf(quote)
  const at = quote.indexOf(numeral)
  return (
    <span class="formula-try">
      {quote.slice(0, at)}
      <span class="formula-box" data-width={numeral}>
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          size={1}
          value={numeral}
          aria-label={sayWith(voice, 'figures.changeThis', { quote })}
          onInput={event => onTry(figure, event.currentTarget.value)}
        />
      </span>
      {quote.slice(at + numeral.length)}
    </span>
  )
}
