import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { ReviewStep } from '#platform/sites.ts'
import { type Step, Stepper } from '#ui/stepper/stepper.tsx'
import type { ArticleState } from '../articles/article-states.ts'
import type { CorrectionState } from '../corrections/correction-states.ts'
import { showInstant } from '../show.ts'
import type { Standing } from './review.ts'
import { reviewWords, stepSayings } from './review.words.data.ts'

type Props = {
  visit: Visit
  state: ArticleState | CorrectionState
  standing: Standing
  /** Those of the site's articles, or of its corrections. */
  kinds?: readonly ReviewStep[]
}

/** The steps of a review with who signed them in this round. */
export function ReviewSteps({ visit, state: standsIn, standing, kinds = visit.site.reviewSteps }: Props) {
  const t = speak(reviewWords, visit.lang)
  const steps = kinds.map((step): Step => {
    const signature = signatureOf(standing, step)
    const state = stateOf(standsIn, standing, step)
    return {
      label: inLang(stepSayings[step], visit.lang),
      state,
      stateWord: t(state),
      ...(signature ? { note: t('signedBy', { name: signature.name, when: showInstant(signature.at) }) } : {}),
    }
  })
  return <Stepper label={t('steps')} steps={steps} />
}

function signatureOf({ signatures, review }: Standing, step: ReviewStep) {
  return signatures.find(each => each.round === review?.round && each.step === step)
}

function stateOf(standsIn: Props['state'], standing: Standing, step: ReviewStep): Step['state'] {
  const verdict = signatureOf(standing, step)?.verdict
  if (verdict) return verdict === 'passed' ? 'done' : 'failed'
  return standsIn === 'in-review' && step === standing.step ? 'now' : 'ahead'
}
