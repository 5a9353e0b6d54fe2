import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deadline } from '../deadline.ts'
import { invitationWords } from './words.data.ts'

const steps = ['sheetStep1', 'sheetStep2', 'sheetStep3', 'sheetStep4'] as const

type Props = {
  visit: Visit
  name: string
  /** What the person gets: a role's name, and of which organisation. */
  role: string
  organisation?: string
  expiresAt: Date
  /** Path of the invitation's link inside the site. */
  path: string
  back: { path: string; label: string }
}

/** The sheet that is handed over: whom it is for, the code, the address, until when, what to do. One page of A5. */
export function SheetPage({ visit, name, role, organisation, expiresAt, path, back }: Props) {
  const t = speak(invitationWords, visit.lang)
  const address = visit.origin + link(visit, path)
  const site = inLang(visit.site.name, visit.lang)
  const offer = organisation
    ? t('sheetOffer_organisation', { site, role, organisation })
    : t('sheetOffer', { site, role })
  return (
    <Shell visit={visit} title={t('sheetTitle')} head={<meta name="robots" content="noindex" />}>
      <div class="sheet">
        <p class="sheet-screen">
          <a href={link(visit, back.path)}>{back.label}</a>
        </p>
        <p class="sheet-screen quiet">{t('print')}</p>
        <h1>{t('sheetTitle')}</h1>
        <p>
          <strong>{t('sheetFor', { name })}</strong>
          <br />
          {offer}
        </p>
        <QrCode text={address} label={t('sheetQr')} />
        <p class="sheet-address">
          {t('sheetAddress')} <code>{address}</code>
        </p>
        <p>
          {t('until')} <strong>{deadline(expiresAt, visit.lang)}</strong>
        </p>
        <ol>
          {steps.map(step => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </div>
    </Shell>
  )
}
