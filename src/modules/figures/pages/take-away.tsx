import { link, type Visit } from '#platform/http/visit.ts'
import type { Say } from '#platform/i18n/words.ts'
import { Disclosure } from '#ui/dialog/dialog.tsx'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import type { Place } from '../indicators/places.ts'
import { indicatorPath } from './addresses.ts'
import type { indicatorWords } from './indicator-words.data.ts'
import { nameOf } from './say-series.ts'

type Props = { visit: Visit; indicator: IndicatorRow; place: Place | undefined; t: Say<typeof indicatorWords> }

/** The chart as files, and as a frame for other pages. */
export function TakeAway({ visit, indicator, place, t }: Props) {
  const ofPlace = place ? `?place=${place.code}` : ''
  const file = (type: string) => link(visit, `${indicatorPath(indicator.slug)}/chart.${type}${ofPlace}`)
  const frame = `${visit.origin}${link(visit, `/embed${indicatorPath(indicator.slug)}${ofPlace}`)}`
  const name = nameOf(indicator, visit.lang).replace(/["<>&]/g, '')
  const code = `<iframe src="${frame}" title="${name}" width="100%" height="480" loading="lazy"></iframe>`
  return (
    <div class="take-away">
      <span>{t('takeAway')}</span>
      <a href={file('svg')} download>
        SVG
      </a>
      <a href={file('png')} download>
        PNG
      </a>
      <Disclosure summary={t('embed')}>
        <p class="quiet">{t('embedHint')}</p>
        <pre class="take-away-code">
          <code>{code}</code>
        </pre>
      </Disclosure>
    </div>
  )
}
