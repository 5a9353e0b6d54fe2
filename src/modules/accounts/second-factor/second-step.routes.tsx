import { z } from 'zod'
import { ownPath } from '#platform/http/own-path.ts'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { askerOf } from '../asking.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { CodeField } from './second-factor.pages.tsx'
import { codeInput } from './second-factor.routes.tsx'
import type { SecondFactor } from './second-factor.ts'
import { secondFactorWords } from './second-factor.words.data.ts'
import { type HalfSignIn, secondStepPath as path, type SecondStep } from './second-step.ts'

type Parts = { secondStep: SecondStep; secondFactor: SecondFactor }

/** The second step of a sign-in. Whoever is between the steps is nobody yet, so the route is public. */
export function secondStepRoutes({ secondStep, secondFactor }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path,
      access: 'public',
      summary: 'Where a sign-in asks for the second factor',
      query: z.object({ back: ownPath.optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        const half = await secondStep.find(visit)
        if (!half) return redirect(link(visit, visit.actor ? '/desk' : '/sign-in'), 302)
        return page(<SecondStepPage visit={visit} half={half} back={query.back} />)
      },
    }),
    route({
      method: 'POST',
      path,
      access: 'public',
      summary: 'Complete a sign-in with the second factor',
      body: z.object({ code: codeInput, back: ownPath.optional() }),
      answer: async (visit, { body }) => {
        const { personId, sessionId } = await secondStep.get(visit)
        await secondFactor.prove({ personId, typed: body.code, asker: askerOf(visit) }, sessionId)
        return redirect(body.back ?? link(visit, '/desk'))
      },
      again: async (visit, mistyped) => {
        const half = await secondStep.find(visit)
        if (!half) return redirect(link(visit, '/sign-in'))
        const back = ownPath.safeParse(mistyped.typed.back).data
        return page(<SecondStepPage {...{ visit, half, back, mistyped }} />)
      },
    }),
  ]
}

type Props = { visit: Visit; half: HalfSignIn; back: string | undefined; mistyped?: Mistyped }

function SecondStepPage({ visit, half, back, mistyped }: Props) {
  const t = speak(secondFactorWords, visit.lang)
  const state = formState(visit, mistyped)
  return (
    <Shell visit={visit} title={t('signInTitle')} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{t('signInTitle')}</h1>
        <Columns shape="text">
          <Card>
            <Stack close>
              <FormHead visit={visit} state={state} />
              <p>{t('signInLead', { name: half.name })}</p>
              <Form visit={visit} action={link(visit, path)}>
                {back ? <input type="hidden" name="back" value={back} /> : null}
                <CodeField label={t('codeOrRecovery')} state={state} />
                <Actions>
                  <Button tone="primary">{t('signInDo')}</Button>
                </Actions>
              </Form>
              <p class="quiet">{t('lost')}</p>
              <p>
                <a href={link(visit, '/sign-in?other=1')}>{t('signInOther')}</a>
              </p>
            </Stack>
          </Card>
        </Columns>
      </Stack>
    </Shell>
  )
}
