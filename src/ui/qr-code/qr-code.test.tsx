import { renderToString } from 'preact-render-to-string'
import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { QrCode } from './qr-code.tsx'

test('every dark module of the code is drawn once, inside a quiet zone of four', () => {
  const text = 'https://open56.example/invitation/abc'
  const html = renderToString(<QrCode text={text} label="invitation" />)
  const drawn = [...html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${Number(x) - 4} ${Number(y) - 4}`)
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((module, at) => (module ? [`${at % size} ${Math.floor(at / size)}`] : []))
  expect(drawn).toEqual(dark)
  expect(html).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
  expect(html).toContain('role="img" aria-label="invitation"')
})
