import { link } from '#platform/http/visit.ts'
import { Actions, Button } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { CheckboxField, RadioField, SelectField, TickField } from '../field/choice-fields.tsx'
import { ErrorSummary } from '../field/error-summary.tsx'
import { DateField, FileField, TextArea, TextField } from '../field/text-fields.tsx'
import { typed } from '../field/typed.ts'
import { Columns } from '../layout/layout.tsx'
import type { PartProps } from './gallery-part.ts'

/** A form as it comes back after a refusal: what was typed stands, what is wrong is named twice. */
export function GalleryForm({ visit, t }: PartProps) {
  const faults = [{ at: 'plate', message: t('plateWrong') }]
  const field = typed({ plate: 'B1234', weight: 18 }, faults)
  return (
    <Card title={t('form')}>
      <ErrorSummary visit={visit} faults={faults} />
      <form action={link(visit, '/gallery')}>
        <Columns shape={2}>
          <div>
            <TextField label={t('plate')} hint={t('plateHint')} required maxLength={8} {...field('plate')} />
            <TextField
              label={t('weight')}
              unit={t('tonnes')}
              inputMode="decimal"
              size={8}
              required
              {...field('weight')}
            />
            <DateField label={t('day')} at="day" value="2026-11-24" />
            <TextArea label={t('note')} at="note" rows={3} optionalWord={t('optional')} />
          </div>
          <Choices visit={visit} t={t} />
        </Columns>
        <Actions>
          <Button tone="primary">{t('publish')}</Button>
          <Button name="draft" value="yes">
            {t('save')}
          </Button>
        </Actions>
      </form>
    </Card>
  )
}

function Choices({ t }: PartProps) {
  const bodies = [
    { value: 'high', label: t('high') },
    { value: 'box', label: t('box') },
    { value: 'flat', label: t('flat') },
  ]
  const payments = [
    { value: 'now', label: t('payNow') },
    { value: 'arrival', label: t('payArrival') },
    { value: 'monthly', label: t('payMonthly'), hint: t('optional') },
  ]
  return (
    <div>
      <SelectField label={t('truck')} at="truck" choices={bodies} value="box" />
      <RadioField label={t('pay')} at="pay" choices={payments} value="now" />
      <CheckboxField label={t('body')} at="body" choices={bodies} values={['high', 'flat']} across />
      <FileField label={t('photo')} at="photo" accept="image/*" />
      <TickField label={t('agree')} at="agree" ticked />
    </div>
  )
}
