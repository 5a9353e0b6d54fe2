import type { Visit } from '#platform/http/visit.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { grouped } from '#ui/number/number.ts'
import type { Formula } from '../indicators/kernel/index.ts'
import type { PointRow } from '../indicators/points.store.ts'
import { sourceHref } from './addresses.ts'
import { formulaWords, indicatorWords } from './indicator-words.data.ts'

/** Where a value comes from: the sentence that says it, with its figure marked, and the publication with its page. */
export function PointSourceCell({ visit, point }: { visit: Visit; point: PointRow }) {
  const t = speak(indicatorWords, visit.lang)
  const href = sourceHref(visit, point)
  const title = chinese(point.source_title, visit.lang)
  const isGone = point.origin === 'figure' && point.figure_number === null
  const about = [point.source_page && chinese(point.source_page, visit.lang), point.source_on]
    .filter(Boolean)
    .join(' · ')
  return (
    <div class="point-source">
      {point.sentence ? <Sentence visit={visit} point={point} href={href} /> : null}
      {point.formula ? <p class="point-formula">{sayFormula(point.formula, visit.lang)}</p> : null}
      <p class="quiet">
        {href ? (
          <a href={href} {...chineseText(visit.lang)}>
            {title}
          </a>
        ) : (
          <span {...chineseText(visit.lang)}>{title}</span>
        )}
        {about ? ` · ${about}` : ''}
        {isGone ? ` · ${t('gone')}` : ''}
      </p>
    </div>
  )
}

/** The sentence with the words of the figure marked in it. */
function Sentence({ visit, point, href }: { visit: Visit; point: PointRow; href: string | undefined }) {
  const [sentence, quote] = [chinese(point.sentence ?? '', visit.lang), chinese(point.quote ?? '', visit.lang)]
  const at = quote === '' ? -1 : sentence.indexOf(quote)
  const marked =
    at < 0 ? (
      sentence
    ) : (
      <>
        {sentence.slice(0, at)}
        <mark>{quote}</mark>
        {sentence.slice(at + quote.length)}
      </>
    )
  return (
    <blockquote class="point-sentence" {...chineseText(visit.lang)}>
      {href ? <a href={href}>{marked}</a> : marked}
    </blockquote>
  )
}

/** Texts are kept in 简体. */
const chinese = (text: string, lang: Lang) => inLang([text, text], lang)
const chineseText = (lang: Lang) => (lang === 'en' ? { lang: 'zh-Hans-CN' } : {})

/** A formula with its numbers: `(1,056 ÷ 720 − 1) × 100%`. */
function sayFormula(formula: Formula, lang: Lang): string {
  const numbers = Object.entries(formula).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, grouped(value)] as const] : [],
  )
  const terms = formula.rule === 'sum' ? { terms: formula.terms.map(term => grouped(term)).join(' + ') } : {}
  return speak(formulaWords, lang)(formula.rule, { ...Object.fromEntries(numbers), ...terms })
}
