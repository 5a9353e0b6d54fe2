import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Island } from './island.tsx'
import { islandName } from './wake.ts'

test('an island is named by its file', () => {
  expect(islandName('./modules/freight/dispatch-board.island.tsx')).toBe('dispatch-board')
})

test('an island stands with its content before and without script; its props cannot break out', () => {
  const html = renderToString(
    <Island name="board" props={{ words: '"><script>' }}>
      <p>表格</p>
    </Island>,
  )
  expect(html).toContain('<p>表格</p>')
  expect(html).not.toContain('<script')
  expect(html).toMatch(/ data-props="\{&quot;words&quot;:[^"<]*">/)
})
