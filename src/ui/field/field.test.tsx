import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testVisit } from '../testing/visit.ts'
import { CheckboxField, RadioField, SelectField, TickField } from './choice-fields.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { fieldId } from './field.tsx'
import { DateField, TextArea, TextField } from './text-fields.tsx'
import { typed } from './typed.ts'

const faults = [
  { at: 'plate', message: '车牌号少一位' },
  { at: 'driver[0].name', message: '请填写姓名' },
]
const field = typed({ plate: 'B1234"', weight: 18, note: null }, faults)

test('a refused form keeps what was typed and names the error beside its field', () => {
  const html = renderToString(<TextField label="车牌号" hint="例如 赣B12345" required {...field('plate')} />)
  expect(html).toContain('value="B1234&quot;"')
  expect(html).toContain('<label class="field-label" for="field-plate">')
  expect(html).toContain('aria-describedby="field-plate-hint field-plate-error" aria-invalid="true"')
  expect(html).toContain('<p class="field-error" id="field-plate-error">车牌号少一位</p>')
})

test('a field without fault or hint claims none', () => {
  const html = renderToString(<TextField label="重量" {...field('weight')} />)
  expect(html).toContain('value="18"')
  expect(html).not.toMatch(/aria-|required/)
})

test('what was not typed shows nothing, not the word null', () => {
  expect(renderToString(<TextArea label="备注" {...field('note')} />)).toMatch(/<textarea[^>]*><\/textarea>/)
})

test('the error summary leads to each field, and is not there without errors', () => {
  const html = renderToString(<ErrorSummary visit={testVisit()} faults={faults} />)
  expect(html).toContain('有 2 处需要修改')
  expect(html).toContain(`href="#${fieldId('driver[0].name')}"`)
  const name = renderToString(<TextField label="姓名" {...field('driver[0].name')} />)
  expect(name).toContain(`id="${fieldId('driver[0].name')}"`)
  expect(renderToString(<ErrorSummary visit={testVisit()} faults={[]} />)).toBe('')
})

test('the error summary leads to the first choice of a list', () => {
  const choices = [
    { value: 'now', label: '现付' },
    { value: 'later', label: '月结' },
  ]
  const html = renderToString(<RadioField label="付款" choices={choices} {...typed({ pay: 'later' })('pay')} />)
  expect(html).toMatch(/<input type="radio" id="field-pay" name="pay" value="now"\/?>/)
  expect(html).toMatch(/value="later" checked/)
})

test('choices keep what was chosen', () => {
  const choices = [
    { value: 'high', label: '高栏', group: '敞车' },
    { value: 'box', label: '厢式' },
  ]
  expect(renderToString(<SelectField at="body" label="车厢" choices={choices} value="box" />)).toContain(
    '<option value="box" selected>',
  )
  expect(renderToString(<SelectField at="body" label="车厢" choices={choices} />)).toContain('<optgroup label="敞车">')
  const boxes = renderToString(<CheckboxField at="body" label="车厢" choices={choices} values={['high']} />)
  expect(boxes.match(/checked/g)).toHaveLength(1)
  expect(renderToString(<TickField at="agree" label="同意" ticked />)).toContain('value="yes" checked')
})

test('a browser without a date box is told how to write a date', () => {
  expect(renderToString(<DateField at="day" label="日期" />)).toContain('placeholder="2026-11-23"')
})
