import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { findAssets } from '#ui/assets.ts'
import { TimeChart } from '#ui/chart/drawn-chart.tsx'
import { siteSheet } from '#ui/sheet.ts'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { indicatorPath } from './addresses.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { mainChart } from './main-chart.ts'
import { nameOf } from './say-series.ts'

type Props = { visit: Visit; view: IndicatorView; placeCode: string | undefined }

/** The chart alone, to stand in a frame of another page; its foot leads here, in a window of its own. */
export function EmbedPage({ visit, view, placeCode }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const { indicator, series } = view
  const assets = findAssets()
  const source = inLang([indicator.source_hans, indicator.source_en], visit.lang) || t('unknown')
  return (
    <html lang={htmlLang[visit.lang]} data-mode={visit.mode} data-theme={visit.theme} data-site={visit.site.code}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <title>{nameOf(indicator, visit.lang)}</title>
        {assets ? <link rel="stylesheet" href={siteSheet(assets, visit.site).address} /> : null}
      </head>
      <body class="embedded">
        <main>
          <h1 class="only-read-aloud">{nameOf(indicator, visit.lang)}</h1>
          {series.length > 0 ? (
            <TimeChart visit={visit} {...mainChart(visit, view).drawing} source={source} />
          ) : (
            <p>{t('noValues')}</p>
          )}
          <p class="quiet">
            {indicator.is_sample ? `${t('sampleNote')} · ` : ''}
            <a href={link(visit, indicatorPath(indicator.slug, placeCode))}>
              {t('onSite', { site: inLang(visit.site.name, visit.lang) })}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
