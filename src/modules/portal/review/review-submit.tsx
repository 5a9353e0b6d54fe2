import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Confirm } from '#ui/button/confirm.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { nextState } from '../articles/article-states.ts'
import { SumsField } from '../figures/sums-field.tsx'
import { reviewWords, stepSayings } from './review.words.data.ts'
import { disclosureGrounds, disclosureRule, disclosureSayings } from './review-disclosure.data.ts'
import type { StripProps } from './standing-strip.tsx'

/** Hands the article to review; shown to whoever writes, where it can be handed in. */
export function SubmitForm({ visit, article, desk, once }: StripProps) {
  const t = speak(reviewWords, visit.lang)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  if (!mayWrite || !nextState(article.state, 'submit')) return null
  const first = inLang(stepSayings[visit.site.reviewSteps[0]!], visit.lang)
  const action = link(visit, `/desk/articles/${article.id}/submit`)
  return (
    <Confirm
      visit={visit}
      action={action}
      once={`submit-${once}`}
      label={t('submitNext')}
      question={t('submitLead', { step: first })}
      yes={t('submit')}
      tone="calm"
    >
      <GroundField visit={visit} value={desk.standing.review?.ground} />
      <SumsField visit={visit} reading={desk.figures.reading} />
    </Confirm>
  )
}

/** The decision on openness: each clause under its kind. */
export function GroundField({ visit, value }: { visit: Visit; value: string | undefined }) {
  const t = speak(reviewWords, visit.lang)
  const choices = disclosureGrounds.map(({ clause, kind, label }) => ({
    value: clause,
    label: inLang(label, visit.lang),
    group: inLang(disclosureSayings[kind], visit.lang),
  }))
  return (
    <SelectField
      at="ground"
      label={t('decision')}
      hint={t('decisionHint', { rule: disclosureRule.name, number: disclosureRule.number })}
      choices={choices}
      none={t('chooseDecision')}
      value={value}
      required
    />
  )
}
