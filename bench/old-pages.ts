import iconv from 'iconv-lite'
import { damageText } from '../src/modules/portal/kernel/damage/damage.ts'
import { gbkCodec } from '../src/modules/portal/reading/gbk-codec.ts'
import { actors, channels, deeds, places, purposes } from './old-pages.lexicon.ts'

const encodings = ['gb18030', 'utf8', 'big5'] as const

/** A page of about 8 kB that no other is quite like: the n-th of a site that never was. The same n, the same page. */
export function makeOldPage(n: number): { path: string; bytes: Uint8Array } {
  const pick = createPicker(n)
  const title = `${pick(places)}${pick(actors)}${pick(deeds)}（第${n + 1}期）`
  const paragraphs = Array.from({ length: 12 }, () => Array.from({ length: 4 }, () => sentence(pick)).join(''))
  const isDamaged = n % 2 === 0
  const spoil = (text: string) => (isDamaged ? damageText(text, gbkCodec, { dropPrivateUse: n % 4 === 0 }) : text)
  const [channel, below] = pick(channels)
  const day = `20${10 + (n % 14)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
  const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><title>${spoil(title)}</title><meta name="generator" content="old"></head><body>
<div class="place">當前位置: <a href="/">主頁</a> &gt; <a href="/${n % 9}/">${channel}</a> &gt; <a href="/${n % 9}/${n % 5}/">${below}</a> &gt; </div>
<div class="title"><h1>${spoil(title)}</h1></div>
<div class="info"><small>時間:</small>${day} 15:46 <small>來源:</small>${pick(places)}日報 <small>作者:</small>張三 <small>點擊:</small>${n % 500}</div>
<div class="content"><table><tr><td>
${paragraphs.map(text => `<p align=left>　　${spoil(text)}</p>`).join('\n')}
</td></tr></table></div>
<script src="/js/count.js"></script></body></html>`
  const encoding = isDamaged ? 'utf8' : encodings[n % encodings.length]!
  return { path: `html/${day.slice(0, 4)}/${day.slice(5, 7)}/${n}.html`, bytes: iconv.encode(html, encoding) }
}

function sentence(pick: ReturnType<typeof createPicker>): string {
  return `${pick(places)}${pick(actors)}${pick(deeds)}，${pick(purposes)}；${pick(deeds)}，增長${pick([3, 7, 12, 18])}.${pick([1, 4, 9])}%。`
}

/** Chooses by a small generator of pseudo-random numbers (mulberry32), so that every run makes the same pages. */
function createPicker(seed: number) {
  let state = seed * 2_654_435_761
  return <T>(from: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length]!
  }
}
