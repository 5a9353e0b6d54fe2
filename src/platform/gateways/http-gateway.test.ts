import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { askGateway } from './http-gateway.ts'
import { answerJson, gatewayServer, readSmsTemplate, smsTemplate, templateFile } from './testing/gateway-server.ts'

const values = { number: '13800000000', code: '271828', text: '验证码 271828，"5" 分钟内有效 & 勿告知' }
const success = { at: 'result.code', equals: ['0', 0] }

test('a JSON gateway gets number, code, text and secret, each fitted into its place', async () => {
  const gateway = await gatewayServer(answerJson({ result: { code: 0 } }))
  const template = smsTemplate(
    {
      url: `${gateway.url}/send?to={number}&say={text}`,
      headers: { authorization: 'Bearer {env.SMS_TOKEN}' },
      json: { to: ['+86{number}'], params: { code: '{code}', text: '{text}' }, retry: 1 },
      success,
    },
    { SMS_TOKEN: 'k-314159' },
  )
  expect(await askGateway(template, values)).toEqual({ ok: true, answer: { result: { code: 0 } } })
  const [asked] = gateway.asked
  expect(asked).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer k-314159', 'content-type': 'application/json' },
  })
  expect(JSON.parse(asked!.body)).toEqual({
    to: ['+8613800000000'],
    params: { code: '271828', text: values.text },
    retry: 1,
  })
  expect(new URL(asked!.url, gateway.url).searchParams.get('say')).toBe(values.text)
})

test('a form gateway gets its fields encoded; without a condition 2xx is enough', async () => {
  const gateway = await gatewayServer((response, _) => void response.end('OK'))
  const template = smsTemplate({ url: gateway.url, form: { mobile: '{number}', content: '{text}' } })
  expect(await askGateway(template, values)).toMatchObject({ ok: true })
  expect(Object.fromEntries(new URLSearchParams(gateway.asked[0]!.body))).toEqual({
    mobile: values.number,
    content: values.text,
  })
})

test('a gateway that says 200 and means no is believed by its words; nothing that it repeats is kept', async () => {
  const lie = {
    result: { code: 'LIMIT 13800000000' },
    message: `271828 to 13800000000 with k-314159: ${'no '.repeat(200)}`,
  }
  const gateway = await gatewayServer(answerJson(lie))
  const headers = { authorization: '{env.SMS_TOKEN}' }
  const json = { n: '{number}', c: '{code}' }
  const template = smsTemplate(
    { url: gateway.url, headers, json, success, reasonAt: 'message' },
    { SMS_TOKEN: 'k-314159' },
  )
  const answered = await askGateway(template, values)
  expect(answered).toMatchObject({ ok: false, fault: 'refused', final: true })
  const { detail } = answered as { detail: string }
  expect(detail).toContain('result.code = "LIMIT …"')
  for (const secret of ['13800000000', '271828', 'k-314159']) expect(detail).not.toContain(secret)
  expect(detail.length).toBeLessThanOrEqual(200)
})

test.each([
  ['an error of its own', answerJson({}, 502), { fault: 'status', detail: '502', final: false }],
  ['too many requests', answerJson({}, 429), { fault: 'status', final: false }],
  ['a wrong key', answerJson({}, 401), { fault: 'status', detail: '401', final: true }],
  [
    'another address',
    (r: ServerResponse) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    { fault: 'status', detail: '302', final: true },
  ],
  [
    'a page instead of JSON',
    (r: ServerResponse) => r.end('<html>13800000000'),
    { fault: 'not_json', detail: '200', final: true },
  ],
  ['an answer without the field', answerJson({ result: null }), { fault: 'refused', final: true }],
  ['a field of another type', answerJson({ result: { code: '00' } }), { fault: 'refused', final: true }],
  ['an answer without end', (r: ServerResponse) => r.end('x'.repeat(70_000)), { fault: 'too_long', final: true }],
] as const)('%s is told from success', async (_, answer, expected) => {
  const gateway = await gatewayServer(answer)
  const template = smsTemplate({ url: gateway.url, json: { n: '{number}', c: '{code}' }, success })
  expect(await askGateway(template, values)).toMatchObject({ ok: false, ...expected })
})

test('a gateway that never ends its answer, or is not there, costs no more than its time', async () => {
  const slow = await gatewayServer(response => void response.writeHead(200).write('{'))
  const content = { json: { n: '{number}', c: '{code}' }, success, timeoutMs: 100 }
  const timedOut = await askGateway(smsTemplate({ url: slow.url, ...content }), values)
  expect(timedOut).toMatchObject({ ok: false, fault: 'timeout', final: false })
  slow.close()
  const gone = await askGateway(smsTemplate({ url: slow.url, ...content, timeoutMs: 30_000 }), values)
  expect(gone).toMatchObject({ ok: false, fault: 'unreachable', detail: 'ECONNREFUSED', final: false })
})

test.each([
  ['not JSON', '{"url":', ['is not JSON']],
  ['no url', { json: { n: '{number}{code}' } }, ['url']],
  ['a url of another kind', { url: 'file:///etc/passwd', json: { n: '{number}{code}' } }, ['url must begin']],
  ['a place in the host', { url: 'http://{number}.example/', json: { n: '{code}' } }, ['url must begin']],
  ['an unknown place', { url: 'http://x/', json: { n: '{number}{code}{pin}' } }, ['no place {pin}']],
  ['neither code nor number', { url: 'http://x/', json: {} }, ['{number}', '{code} or {text}']],
  ['a secret that is not there', { url: 'http://x/', json: { n: '{number}{code}{env.KEY}' } }, ['has no KEY']],
  ['both json and form', { url: 'http://x/', json: 1, form: {} }, ['json or form']],
  ['an unknown setting', { url: 'http://x/', json: '{number}{code}', retries: 3 }, ['retries']],
  ['an endless time-out', { url: 'http://x/', json: '{number}{code}', timeoutMs: 1e6 }, ['timeoutMs']],
] as const)('a template with %s is refused with a sentence for each mistake', (_, content, said) => {
  const read = readSmsTemplate(content)
  const faults = 'faults' in read ? read.faults : []
  for (const [index, words] of said.entries()) expect(faults[index]).toContain(words)
  expect(faults).toHaveLength(said.length)
})

test('the program does not start with a template that is missing or wrong', () => {
  expect(() => readConfig({ OPEN56_SMS_TEMPLATE: '/nowhere.json' })).toThrow('OPEN56_SMS_TEMPLATE: there is no file')
  const path = templateFile({ url: 'http://x/', json: '{name}' })
  expect(() => readConfig({ OPEN56_IDENTITY_TEMPLATE: path })).toThrow('it must hold {id}')
  const good = templateFile({ url: 'http://x/', json: '{number} {text} {env.TOKEN}' })
  expect(readConfig({ OPEN56_SMS_TEMPLATE: good, TOKEN: 'k' }).sms).toMatchObject({ secrets: { 'env.TOKEN': 'k' } })
})
