import { link } from '#platform/http/visit.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { OrganisationProps } from './organisation.pages.tsx'
import { type OrganisationsSay, organisationsPath } from './organisations.pages.tsx'

/** Changes the organisation's name. */
export function RenameForm({ visit, organisation, mistyped, once, t }: OrganisationProps & { t: OrganisationsSay }) {
  const refused = mistyped?.form === 'rename' ? mistyped : undefined
  const state = formState(visit, refused, { name: organisation.name })
  return (
    <Card title={t('rename')}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, `${organisationsPath}/${organisation.id}/name`)} once={`name-${once}`}>
        <TextField label={t('name')} maxLength={100} required {...state.field('name')} />
        <Actions>
          <Button>{t('renameDo')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
