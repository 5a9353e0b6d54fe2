import { create } from 'qrcode'

const quietModules = 4

/** A QR code as a picture that a phone reads from a screen and from paper; `label` says what it leads to. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const whole = size + 2 * quietModules
  const dark = Array.from(data, (module, at) => (module ? squareAt(at % size, Math.floor(at / size)) : '')).join('')
  return (
    <svg class="qr-code" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}

const squareAt = (column: number, row: number) => `M${column + quietModules} ${row + quietModules}h1v1h-1z`
