import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { nextState } from '../articles/article-states.ts'
import { reviewWords, stepSayings } from './review.words.data.ts'
import { disclosureGrounds, disclosureRule, disclosureSayings } from './review-disclosure.data.ts'
import type { PanelProps } from './review-panel.tsx'

/** Hands the article to review; shown to whoever writes, where it can be handed in. */
export function SubmitForm({ visit, article, desk, once }: PanelProps) {
  const t = speak(reviewWords, visit.lang)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  if (!mayWrite || !nextState(article.state, 'submit')) return null
  const first = inLang(stepSayings[visit.site.reviewSteps[0]!], visit.lang)
  const action = link(visit, `/desk/articles/${article.id}/submit`)
  return (
    <Form visit={visit} action={action} once={`submit-${once}`}>
      <p class="quiet">{t('submitLead', { step: first })}</p>
      <GroundField visit={visit} value={desk.standing.review?.ground} />
      <Actions>
        <Button tone="primary">{t('submit')}</Button>
      </Actions>
    </Form>
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
