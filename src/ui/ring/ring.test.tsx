import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Ring } from './ring.tsx'

const drawn = (share: number) =>
  Number(/stroke-dasharray="([\d.]+) /.exec(renderToString(<Ring share={share} text="2 天" label="还剩 2 天" />))![1])

test('a ring draws its share, at most once around, never backwards', () => {
  expect(drawn(0.5) / drawn(1)).toBeCloseTo(0.5, 2)
  expect(drawn(1.7)).toBe(drawn(1))
  expect(drawn(-1)).toBe(0)
})
