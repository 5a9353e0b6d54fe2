import { figureVoice, type ReadFigure } from '#modules/figures/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Disclosure } from '#ui/dialog/dialog.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { kinds, valueText } from './desk-figures.inputs.ts'
import type { FiguresView } from './desk-figures.pages.tsx'
import { deskFiguresWords } from './desk-figures.words.data.ts'

type Props = { visit: Visit; view: FiguresView; figure: ReadFigure; at: number }

/** What a person says of one figure: right, no figure, or misread and what it should be; each with why. */
export function DecisionForm({ visit, view, figure, at }: Props) {
  const t = speak(deskFiguresWords, visit.lang)
  const mistyped = view.typed?.figure === figure.key
  const values = { ...valuesOf(figure), ...(mistyped ? view.typed : {}) }
  const field = typed(values, mistyped ? view.faults : [])
  const inForm = `f${at + 1}`
  return (
    <Disclosure summary={t(figure.decision ? 'decideAgain' : 'decide')} open={mistyped}>
      <Form
        visit={visit}
        action={link(visit, `/desk/articles/${view.article.id}/figures`)}
        once={`decide-${at}-${view.once}`}
      >
        <input type="hidden" name="figure" value={figure.key} />
        <TextField label={t('reason')} hint={t('reasonHint')} maxLength={500} {...field('reason')} inForm={inForm} />
        <Actions>
          <Button name="verdict" value="confirmed" tone="primary" small>
            {t('confirm')}
          </Button>
          <Button name="verdict" value="rejected" small>
            {t('reject')}
          </Button>
        </Actions>
        <Disclosure summary={t('correct')} open={mistyped}>
          <CorrectionFields visit={visit} field={field} inForm={inForm} />
          <Button name="verdict" value="corrected" small>
            {t('saveCorrection')}
          </Button>
        </Disclosure>
      </Form>
    </Disclosure>
  )
}

type FieldsProps = { visit: Visit; field: ReturnType<typeof typed>; inForm: string }

function CorrectionFields({ visit, field, inForm }: FieldsProps) {
  const t = speak(deskFiguresWords, visit.lang)
  const { words } = figureVoice(visit.lang)
  const choices = kinds.map(kind => ({ value: kind, label: words[`kind.${kind}`]! }))
  return (
    <>
      <TextField label={t('subject')} maxLength={200} {...field('subject')} inForm={inForm} />
      <TextField label={t('value')} hint={t('valueHint')} maxLength={100} {...field('value')} inForm={inForm} />
      <TextField label={t('unit')} hint={t('unitHint')} maxLength={40} {...field('unit')} inForm={inForm} />
      <TextField label={t('period')} hint={t('periodHint')} maxLength={20} {...field('period')} inForm={inForm} />
      <SelectField label={t('kind')} choices={choices} {...field('kind')} inForm={inForm} />
    </>
  )
}

const valuesOf = ({ value, unit, period, subject, kind }: ReadFigure) => ({
  value: valueText(value),
  unit,
  period: period ?? '',
  subject,
  kind,
})
