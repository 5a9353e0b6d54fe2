import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Confirm } from '../button/confirm.tsx'
import { testVisit } from '../testing/visit.ts'
import { Form } from './form.tsx'
import { guardForms } from './guard.ts'

const actor = { id: 'u1', kind: 'person', name: '示例张三', grants: [], organisations: [], csrfToken: 'tok-1' } as const

test('a form of someone signed in carries the token of the sign-in and the id of its showing', () => {
  const html = renderToString(
    <Form visit={testVisit({ actor })} action="/loads" once="o-1">
      <button type="submit">发布</button>
    </Form>,
  )
  expect(html).toContain('<form method="post" action="/loads">')
  expect(html).toMatch(/name="_csrf" value="tok-1"/)
  expect(html).toMatch(/name="_once" value="o-1"/)
})

test('a form of nobody carries no token', () => {
  expect(
    renderToString(
      <Form visit={testVisit()} action="/sign-in">
        {null}
      </Form>,
    ),
  ).toBe('<form method="post" action="/sign-in"></form>')
})

test('what destroys asks first: the sending button stands behind a closed question', () => {
  const html = renderToString(
    <Confirm visit={testVisit({ actor })} action="/loads/1/delete" label="删除" question="确定吗？" yes="确认删除" />,
  )
  expect(html).toMatch(/^<details class="confirm confirm-danger"><summary[^>]*>删除<\/summary><form method="post"/)
  expect(html).toContain('确定吗？')
})

test('what destroys nothing asks in a calm tone', () => {
  const props = {
    visit: testVisit({ actor }),
    action: '/a/1/publish',
    label: '发布',
    question: '公开吗？',
    yes: '确认发布',
  }
  expect(renderToString(<Confirm {...props} />)).toContain('button-danger button-small')
  const calm = renderToString(<Confirm {...props} tone="calm" />)
  expect(calm).not.toContain('danger')
  expect(calm).toContain('button-primary')
})

/** A page of one form, as far as the guard needs one. */
function pageOfOneForm(method: string) {
  const listeners = new Map<string, (event: unknown) => void>()
  const form = { method, dataset: {} as Record<string, string> }
  const page = {
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    querySelectorAll: () => [{ removeAttribute: () => delete form.dataset.sending }],
    defaultView: { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener) },
  }
  guardForms(page as unknown as Document)
  const send = () => {
    let isStopped = false
    listeners.get('submit')!({ target: form, preventDefault: () => (isStopped = true) })
    return isStopped ? 'stopped' : 'sent'
  }
  return { send, comeBack: () => listeners.get('pageshow')!({}) }
}

test('a form is sent once; coming back to the page frees it', () => {
  const { send, comeBack } = pageOfOneForm('post')
  expect([send(), send()]).toEqual(['sent', 'stopped'])
  comeBack()
  expect(send()).toBe('sent')
})

test('searching twice is no harm', () => {
  const { send } = pageOfOneForm('get')
  expect([send(), send()]).toEqual(['sent', 'sent'])
})
