import type { Permission } from '#platform/access.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Confirm } from '#ui/button/confirm.tsx'
import { TickField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { SumsField } from '../figures/sums-field.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { stepSayings } from '../review/review.words.data.ts'
import type { ArticleDesk } from '../review/review-desk.ts'
import { type CorrectionMove, nextCorrectionState } from './correction-states.ts'
import { siteForCorrections } from './correction-steps.ts'
import type { CorrectionRow } from './corrections.tables.ts'
import { correctionWords } from './corrections.words.data.ts'

type Props = { visit: Visit; article: ArticleRow; correction: CorrectionRow; once: string }
type SubmitProps = Props & { desk: Pick<ArticleDesk, 'figures'> }

const mayMove = ({ visit, correction }: Props, move: CorrectionMove, permission: Permission) =>
  nextCorrectionState(correction.state, move) !== undefined && may(visit.actor, permission, visit.site, visit.sites)

const actionOf = ({ visit, article }: Props, move: CorrectionMove) =>
  link(visit, `/desk/corrections/${article.id}/${move}`)

function NoteFields({ visit, correction }: Pick<Props, 'visit' | 'correction'>) {
  const t = speak(correctionWords, visit.lang)
  return (
    <>
      <TextField at="note" label={t('note')} hint={t('noteHint')} value={correction.note} maxLength={300} required />
      <TickField at="public" label={t('tellReaders')} ticked={correction.is_public} />
    </>
  )
}

/** Hands the correction to review, with what readers are told. */
export function SubmitCorrection(props: SubmitProps) {
  const { visit, correction, once, desk } = props
  const t = speak(correctionWords, visit.lang)
  if (!mayMove(props, 'submit', 'portal.write')) return null
  const first = inLang(stepSayings[siteForCorrections(visit.site).reviewSteps[0]!], visit.lang)
  return (
    <Confirm
      visit={visit}
      action={actionOf(props, 'submit')}
      once={`submit-${once}`}
      label={t('submitNext')}
      question={t('submitLead', { step: first })}
      yes={t('submit')}
      tone="calm"
    >
      <NoteFields visit={visit} correction={correction} />
      <SumsField visit={visit} reading={desk.figures.reading} />
    </Confirm>
  )
}

/** Publishes the correction without its review, for a reason; for whoever may publish. */
export function UrgentCorrection(props: Props) {
  const { visit, correction, once } = props
  const t = speak(correctionWords, visit.lang)
  if (!mayMove(props, 'urgent', 'portal.publish')) return null
  return (
    <Confirm
      visit={visit}
      action={actionOf(props, 'urgent')}
      once={`urgent-${once}`}
      label={t('urgent')}
      question={t('urgentAsk')}
      yes={t('urgentYes')}
    >
      <TextField at="reason" label={t('reason')} maxLength={300} required />
      <NoteFields visit={visit} correction={correction} />
    </Confirm>
  )
}

export function RecallCorrection(props: Props) {
  const t = speak(correctionWords, props.visit.lang)
  if (!mayMove(props, 'recall', 'portal.write')) return null
  return (
    <Confirm
      visit={props.visit}
      action={actionOf(props, 'recall')}
      once={`recall-${props.once}`}
      label={t('recall')}
      question={t('recallAsk')}
      yes={t('recallYes')}
      tone="calm"
    />
  )
}

export function DropCorrection(props: Props) {
  const t = speak(correctionWords, props.visit.lang)
  if (!mayMove(props, 'drop', 'portal.write')) return null
  return (
    <Confirm
      visit={props.visit}
      action={actionOf(props, 'drop')}
      once={`drop-${props.once}`}
      label={t('drop')}
      question={t('dropAsk')}
      yes={t('dropYes')}
    />
  )
}
