import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damageText } from '../kernel/damage/damage.ts'
import { applyRepairs, sliceRepaired, undoRepair } from '../kernel/repair/apply.ts'
import { createRepairer } from '../kernel/repair/repair.ts'
import { gbkCodec } from './gbk-codec.ts'
import { createLexicon } from './lexicon.ts'

const repairer = createRepairer(createLexicon(), gbkCodec)
const mend = (text: string) => repairer.repair(text, repairer.examine(text))

describe('repair of a machine 简繁 conversion', () => {
  it('drops a reading behind its own character', () => {
    const mended = mend('物流園區(qū)的產(chǎn)業(yè)')
    expect(mended.text).toBe('物流園區的產業')
    expect(mended.repairs[0]).toEqual({
      start: 4,
      before: '(qū)',
      after: '',
      rule: 'annotation',
      candidates: [''],
      certainty: 'certain',
    })
  })

  it('keeps brackets that hold no reading of the character before them', () => {
    const text = '記者(王小明)在港區(qū)(碼頭)看到第(一)泊位(A)和區(jīng)號'
    expect(mend(text).text).toBe('記者(王小明)在港區(碼頭)看到第(一)泊位(A)和區(jīng)號')
  })

  it('leaves the note of an author on a rare character alone', () => {
    const text = '位于亳(bó)州的货运站,每日发车两班'
    expect(mend(text)).toEqual({ damaged: text, text, repairs: [] })
  })

  it('mends a byte lost before a mark that the cut saw by mistake', () => {
    expect(mend('本區(qū)新建碼頭三座?;A(chǔ)設(shè)施齊全').text).toBe('本區新建碼頭三座。基礎設施齊全')
    expect(mend('本區(qū)新建碼頭三座?;\ue2a6A(chǔ)設(shè)施齊全').text).toBe('本區新建碼頭三座。基礎設施齊全')
  })

  it('mends text that stayed one byte out of step until an ASCII byte', () => {
    const mended = mend('示意圖??蓮囊韵峦緩将@取地圖')
    expect(mended.text).toBe('示意圖。可從以下途徑獲取地圖')
    expect(mended.repairs).toMatchObject([{ start: 3, before: '??蓮囊韵峦緩将@', rule: 'shifted-bytes' }])
    expect(mended.repairs[0]!.candidates[0]).toBe(mended.repairs[0]!.after)
  })

  it('chooses a lost lead byte by the dictionary where it was no full stop', () => {
    expect(mend('推動農業(yè)規(guī)?;a(chǎn)業(yè)經(jīng)營').text).toContain('規模化產業')
  })

  it('leaves real question marks alone', () => {
    for (const text of ['為什麼??我們不知道。', '你好嗎?(是的)', '真的嗎?!他問。']) expect(mend(text).text).toBe(text)
  })

  it('makes marks among Chinese full-width again and no others', () => {
    const mended = mend('產(chǎn)業(yè)升級,時間:15:46,增長6.2%,共1-7月;GDP,工業(yè)(全部)增長!')
    expect(mended.text).toBe('產業升級，時間：15:46，增長6.2%，共1-7月；GDP，工業(全部)增長！')
    expect(mended.repairs.filter(repair => repair.rule === 'punctuation')).toHaveLength(7)
  })

  it('takes back each repair by itself, and rebuilds the text from the accepted ones', () => {
    const mended = mend('物流園區(qū)的產(chǎn)業(yè),發(fā)展快')
    for (const repair of mended.repairs) {
      const undone = undoRepair(mended, repair.start)
      expect(undone.repairs).toHaveLength(mended.repairs.length - 1)
      expect(undone.text).toBe(applyRepairs(mended.damaged, undone.repairs))
      expect(undone.text).not.toBe(mended.text)
    }
    expect(applyRepairs(mended.damaged, [])).toBe(mended.damaged)
    expect(() => undoRepair(mended, 0)).toThrow(RangeError)
    expect(() => applyRepairs('別的', mended.repairs)).toThrow(RangeError)
  })

  it('cuts a part out together with the damage that belongs to it', () => {
    const mended = mend('來源:港口報(bào) 點(diǎn)擊:')
    const at = mended.text.indexOf('港')
    expect(sliceRepaired(mended, at, at + 3)).toMatchObject({ damaged: '港口報(bào)', text: '港口報' })
  })
})

describe('damage', () => {
  it('takes the five steps', () => {
    const damaged = damageText('第一產業園區。基礎設施：好', gbkCodec, { dropPrivateUse: false })
    expect(damaged).toBe('第一產(chǎn)業(yè)園區(qū)?;\ue2a6A(chǔ)設(shè)施:好')
  })

  it('leaves one question mark for each byte that found no partner', () => {
    expect(damageText('示意圖。可從以下途徑獲取地圖', gbkCodec, { dropPrivateUse: true })).toBe(
      '示意圖??蓮囊韵峦緩将@取地圖',
    )
  })

  it('is undone by the repair wherever nothing was lost', () => {
    const word = fc.constantFrom(
      '物流',
      '產業',
      '園區',
      '碼頭',
      '設備',
      '發展',
      '企業',
      '項目',
      '鐵路',
      '數據',
      '環境',
      '網絡',
      '2024年',
      'GDP',
    )
    const mark = fc.constantFrom('，', '、', '：', '', '')
    const sentence = fc.array(fc.tuple(word, mark), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(sentence, parts => {
        const text = parts
          .map(pair => pair.join(''))
          .join('')
          .replace(/[，、：]$/, '')
        const damaged = damageText(text, gbkCodec, { dropPrivateUse: false })
        fc.pre(!/[?\ue000-\uf8ff]/.test(damaged) && /產|業|園|設|發|項|數|環|網/.test(text))
        const mended = mend(damaged)
        expect(mended.text).toBe(
          text.replace(/([\dA-Z])([，：])(?=[\dA-Z])/g, (_, left, sign) => left + (sign === '，' ? ',' : ':')),
        )
        expect(applyRepairs(damaged, mended.repairs)).toBe(mended.text)
      }),
      { numRuns: 60 },
    )
  })

  it('is undone where a full stop stood before a character of the exposed kind', () => {
    for (const text of [
      '本園區建成。基礎設施完善，企業發展快',
      '項目已開工。開發區實現增長，數據齊全',
      '產業規模化經營，設備先進',
    ]) {
      expect(mend(damageText(text, gbkCodec, { dropPrivateUse: true })).text).toBe(text)
    }
  })

  it('never makes the repair fail, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const mended = mend(text)
        expect(applyRepairs(text, mended.repairs)).toBe(mended.text)
      }),
      { numRuns: 200 },
    )
  })
})
