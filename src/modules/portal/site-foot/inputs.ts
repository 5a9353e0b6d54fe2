import { z } from 'zod'
import { typedText } from '../articles/typed-text.ts'
import { footFaultLines, footForms } from './words.data.ts'

const orNull = (text: string) => (text === '' ? null : text)

const words = (max: number) => typedText(max).transform(orNull)

/** A number of a known form, or nothing. */
const formed = (form: RegExp, code: keyof typeof footFaultLines) =>
  typedText(60)
    .refine(text => text === '' || form.test(text), { params: { code, saying: footFaultLines[code] } })
    .transform(orNull)

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** What the form of a site's foot sends. */
export const footForm = z
  .object({
    sponsorHans: words(100),
    sponsorEn: words(150),
    contactHans: words(200),
    contactEn: words(300),
    siteMark: formed(footForms.siteMark, 'site_mark'),
    icp: formed(footForms.icp, 'icp'),
    policeRecord: formed(footForms.policeRecord, 'police_record'),
    reportUrl: typedText(300)
      .refine(text => text === '' || isWebAddress(text), {
        params: { code: 'report_url', saying: footFaultLines.report_url },
      })
      .transform(orNull),
  })
  .transform(form => ({
    sponsor_hans: form.sponsorHans,
    sponsor_en: form.sponsorEn,
    contact_hans: form.contactHans,
    contact_en: form.contactEn,
    site_mark: form.siteMark,
    icp: form.icp,
    police_record: form.policeRecord,
    report_url: form.reportUrl,
  }))
