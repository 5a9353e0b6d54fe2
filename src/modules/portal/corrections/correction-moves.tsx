import type { Permission } from '#platform/access.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Confirm } from '#ui/button/confirm.tsx'
import { TickField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { SumsField } from '../figures/sums-field.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { stepSayings } from '../review/review.words.data.ts'
import type { ArticleDesk } from '../review/review-desk.ts'
import { type CorrectionMove, nextCorrectionState } from './correction-states.ts'
import { siteForCorrections } from './correction-steps.ts'
import type { CorrectionRow } from './corrections.tables.ts'
import { correctionWords } from './corrections.words.data.ts'

type Props = {
  visit: Visit
  article: ArticleRow
  correction: CorrectionRow
  once: string
  /** A refused form of this page, as it was typed. */
  typed?: Record<string, string> | undefined
  faults?: readonly ShownFault[] | undefined
}
type SubmitProps = Props & { desk: Pick<ArticleDesk, 'figures'> }

const mayMove = ({ visit, correction }: Props, move: CorrectionMove, permission: Permission) =>
  nextCorrectionState(correction.state, move) !== undefined && may(visit.actor, permission, visit.site, visit.sites)

const actionOf = ({ visit, article }: Props, move: CorrectionMove) =>
  link(visit, `/desk/corrections/${article.id}/${move}`)

/** Two forms of one page ask for the note, so the fields of each have names of their own. */
const noteNames = {
  submit: { note: 'note', public: 'public' },
  urgent: { note: 'urgentNote', public: 'urgentPublic' },
} as const

/** Whether it is this form that came back. */
const isBack = ({ typed }: Props, of: keyof typeof noteNames) => typed?.[noteNames[of].note] !== undefined

function NoteFields({ of, ...props }: Props & { of: keyof typeof noteNames }) {
  const { visit, correction } = props
  const t = speak(correctionWords, visit.lang)
  const names = noteNames[of]
  const as = isBack(props, of)
    ? props.typed!
    : { [names.note]: correction.note, [names.public]: correction.is_public ? 'yes' : '' }
  const field = typed(as, props.faults)
  return (
    <>
      <TextField label={t('note')} hint={t('noteHint')} maxLength={300} required {...field(names.note)} />
      <TickField at={names.public} label={t('tellReaders')} ticked={as[names.public] === 'yes'} />
    </>
  )
}

/** Hands the correction to review, with what readers are told. */
export function SubmitCorrection(props: SubmitProps) {
  const { visit, once, desk } = props
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
      open={isBack(props, 'submit')}
    >
      <NoteFields {...props} of="submit" />
      <SumsField visit={visit} reading={desk.figures.reading} />
    </Confirm>
  )
}

/** Publishes the correction without its review, for a reason; for whoever may publish. */
export function UrgentCorrection(props: Props) {
  const { visit, once } = props
  const t = speak(correctionWords, visit.lang)
  const field = typed(props.typed, props.faults)
  if (!mayMove(props, 'urgent', 'portal.publish')) return null
  return (
    <Confirm
      visit={visit}
      action={actionOf(props, 'urgent')}
      once={`urgent-${once}`}
      label={t('urgent')}
      question={t('urgentAsk')}
      yes={t('urgentYes')}
      open={isBack(props, 'urgent')}
    >
      <TextField label={t('reason')} maxLength={300} required {...field('reason')} />
      <NoteFields {...props} of="urgent" />
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
