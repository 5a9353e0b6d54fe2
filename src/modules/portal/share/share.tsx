import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Card } from '#ui/card/card.tsx'
import { Island } from '#ui/island/island.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { shareWords } from './words.data.ts'

type Props = {
  visit: Visit
  /** Path of the page inside the site. */
  path: string
}

/** The whole address of a page as it is passed on: in the reader's language, without a query. */
const addressOf = ({ visit, path }: Props) => visit.origin + link(visit, path)

/** The address to copy, and, where there is room, as a QR code. The box can be copied from without a script. */
export function Share(props: Props) {
  const t = speak(shareWords, props.visit.lang)
  const address = addressOf(props)
  return (
    <div class="share">
      <Card title={t('share')}>
        <label class="share-address">
          <span class="quiet">{t('address')}</span>
          <input class="field-box" readOnly value={address} />
        </label>
        <Island name="copy-link" props={{ address, copy: t('copy'), copied: t('copied') }} />
        <div class="share-code">
          <QrCode text={address} label={t('qr')} />
          <p class="quiet">{t('scan')}</p>
        </div>
      </Card>
    </div>
  )
}

/** The end of a printed page: where it stands, since when, and a code that leads there. On the screen there is none. */
export function PrintEnd({ when, ...props }: Props & { when: string }) {
  const t = speak(shareWords, props.visit.lang)
  const address = addressOf(props)
  return (
    <div class="print-end">
      <QrCode text={address} label={t('qr')} />
      <p>
        {t('printed')} {address}
        <br />
        {when}
      </p>
    </div>
  )
}
