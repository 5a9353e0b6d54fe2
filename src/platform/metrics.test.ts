import { expect, test } from 'vitest'
import { createMetrics, mayReadMetrics } from './metrics.ts'

test('requests are counted by declared route, method and status', async () => {
  const metrics = createMetrics()
  metrics.countRequest('/articles/:slug', 'GET', 200, 30)
  metrics.countRequest('/articles/:slug', 'GET', 200, 470)
  const { type, text } = await metrics.write()
  expect(type).toContain('text/plain')
  const labels = 'route="/articles/:slug",method="GET",status="200"'
  expect(text).toContain(`open56_http_request_duration_seconds_count{${labels}} 2`)
  expect(text).toContain(`open56_http_request_duration_seconds_bucket{le="0.05",${labels}} 1`)
  expect(text).toContain(`open56_http_request_duration_seconds_sum{${labels}} 0.5`)
})

test('memory and event-loop lag are told', async () => {
  const { text } = await createMetrics().write()
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
})

test('outbox and jobs are read anew for every answer', async () => {
  const metrics = createMetrics()
  let waiting = 3
  metrics.watch({
    outbox: async () => ({ waiting, dead: 1 }),
    jobs: async () => ({ waiting: 0, running: 2, done: 9, failed: 1, stopped: 0 }),
  })
  expect((await metrics.write()).text).toContain('open56_outbox_messages{state="waiting"} 3')
  waiting = 4
  const { text } = await metrics.write()
  expect(text).toContain('open56_outbox_messages{state="waiting"} 4')
  expect(text).toContain('open56_jobs{state="running"} 2')
})

test('a source that fails leaves its numbers out and is counted, the rest is answered', async () => {
  const metrics = createMetrics()
  metrics.countQuery('ok', 2)
  metrics.watch({ outbox: () => Promise.reject(new Error('database gone')) })
  const { text } = await metrics.write()
  expect(text).not.toContain('open56_outbox_messages{')
  expect(text).toContain('open56_metric_source_failures_total{source="outbox"} 1')
  expect(text).toContain('open56_database_query_duration_seconds_count{outcome="ok"} 1')
})

const token = 'a-token-of-16-chars'
test.each([
  ['127.0.0.1', {}, undefined, true],
  ['::1', {}, token, true],
  ['::ffff:127.0.0.1', {}, undefined, true],
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, undefined, false],
  ['127.0.0.1', { forwarded: 'for=203.0.113.7', authorization: `Bearer ${token}` }, token, true],
  ['10.0.0.5', {}, undefined, false],
  ['10.0.0.5', { authorization: 'Bearer ' }, '', false],
  ['10.0.0.5', { authorization: `Bearer ${token}` }, token, true],
  ['10.0.0.5', { authorization: 'Bearer a-token-of-16-charX' }, token, false],
  ['10.0.0.5', { authorization: 'Bearer short' }, token, false],
  ['127.0.0.1.evil.example', {}, undefined, false],
])('from %s with %j and the token %j: %j', (address, headers, expected, may) => {
  expect(mayReadMetrics(address, headers, expected)).toBe(may)
})
