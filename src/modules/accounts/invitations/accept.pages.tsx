import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deadline } from '../deadline.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { NewPersonFields } from '../new-person-fields.tsx'
import { findRole } from '../roles.ts'
import { accountsWords } from '../words.data.ts'
import type { Invitation } from './invitations.store.ts'
import { invitationWords } from './words.data.ts'

type Props = { visit: Visit; code: string; invitation: Invitation; mistyped?: Mistyped }

/** Where an invited person makes the account. */
export function AcceptPage({ visit, code, invitation, mistyped }: Props) {
  const t = speak(invitationWords, visit.lang)
  const role = findRole(invitation.role ?? '')
  const values = { site: inLang(visit.site.name, visit.lang), role: role ? inLang(role.name, visit.lang) : '' }
  const state = formState(visit, mistyped, { name: invitation.name ?? '' })
  return (
    <Shell visit={visit} title={t('acceptTitle')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('acceptTitle')}</h1>
        <p>
          {t('sheetOffer', values)} {t('until')} {deadline(invitation.expiresAt, visit.lang)}
        </p>
        {visit.actor ? <Notice>{t('acceptSignedIn', { name: visit.actor.name })}</Notice> : null}
        <Columns shape="text">
          <Card>
            <FormHead visit={visit} state={state} />
            <Form visit={visit} action={link(visit, `/invitation/${code}`)}>
              <NewPersonFields state={state} t={speak(accountsWords, visit.lang)} />
              <Actions>
                <Button tone="primary">{t('acceptDo')}</Button>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
