import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { indicatorPath } from '../pages/addresses.ts'
import { nameOf } from '../pages/say-series.ts'
import { versionOf } from './data-package.ts'
import { datasetOf, fileTypes } from './dataset.ts'
import { DatasetData } from './dataset-data.tsx'
import { openDataWords } from './open-data.words.data.ts'

/** On the page of an indicator: its files, how to cite it, and what search engines read of it. */
export function TakeData({ visit, view }: { visit: Visit; view: IndicatorView }) {
  if (view.series.length === 0) return null
  const t = speak(openDataWords, visit.lang)
  const dataset = datasetOf(visit, view)
  const { indicator, address, changedAt } = dataset
  const site = inLang(visit.site.name, visit.lang)
  const publisher = inLang([indicator.source_hans, indicator.source_en], visit.lang) || site
  const cited = { publisher, name: nameOf(indicator, visit.lang), site, version: versionOf(changedAt), address }
  return (
    <Section title={t('take')} id="data">
      <p class="data-files">
        <FileLinks visit={visit} slug={indicator.slug} /> <a href={link(visit, '/data')}>{t('columns')}</a>
      </p>
      <p class="quiet data-citation">{t('citation', cited)}</p>
      <DatasetData visit={visit} dataset={dataset} />
    </Section>
  )
}

/** Links to the files of an indicator. */
export function FileLinks({ visit, slug }: { visit: Visit; slug: string }) {
  const t = speak(openDataWords, visit.lang)
  return (
    <span class="data-links">
      {fileTypes.map(type => (
        <a key={type} href={link(visit, `${indicatorPath(slug)}/data.${type}`, { lang: 'hans' })} download>
          {t(type)}
        </a>
      ))}
    </span>
  )
}
