import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { askerOf, cookiesFor } from '../asking.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { newPersonInput } from '../inputs.ts'
import { NewPersonFields } from '../people/new-person-fields.tsx'
import type { SignIn } from '../sign-in/sign-in.ts'
import { accountsWords } from '../words.data.ts'
import type { FirstAdministrator } from './first-administrator.ts'

const token = z.string().max(100)
const path = '/first-administrator'

type Parts = { firstAdministrator: FirstAdministrator; signIn: SignIn }

export function firstAdministratorRoutes({ firstAdministrator, signIn }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path,
      access: 'public',
      summary: 'Where the first administrator is made, by a link that works once',
      query: z.object({ token }),
      answer: async (visit, { query }) => {
        await firstAdministrator.demandLink(query.token)
        return page(<FirstAdministratorPage visit={visit} token={query.token} />)
      },
    }),
    route({
      method: 'POST',
      path,
      access: 'public',
      summary: 'Make the first administrator and sign in',
      body: newPersonInput.extend({ token }),
      answer: async (visit, { body }) => {
        const username = await firstAdministrator.become(body.token, body)
        const cookies = await signIn.signIn({ username, password: body.password }, askerOf(visit))
        return redirect(link(visit, '/desk'), 303, cookiesFor(visit, cookies))
      },
      again: async (visit, mistyped) => {
        const typedToken = mistyped.typed.token ?? ''
        await firstAdministrator.demandLink(typedToken)
        return page(<FirstAdministratorPage visit={visit} token={typedToken} mistyped={mistyped} />)
      },
    }),
  ]
}

function FirstAdministratorPage(props: { visit: Visit; token: string; mistyped?: Mistyped }) {
  const { visit } = props
  const t = speak(accountsWords, visit.lang)
  const state = formState(visit, props.mistyped)
  return (
    <Shell visit={visit} title={t('firstAdministrator')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('firstAdministrator')}</h1>
        <p>{t('firstAbout')}</p>
        <Columns shape="text">
          <Card>
            <FormHead visit={visit} state={state} />
            <Form visit={visit} action={link(visit, path)}>
              <input type="hidden" name="token" value={props.token} />
              <NewPersonFields state={state} t={t} />
              <Actions>
                <Button tone="primary">{t('create')}</Button>
              </Actions>
            </Form>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
