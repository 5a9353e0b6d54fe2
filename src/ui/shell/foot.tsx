import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { shellWords } from './shell.data.ts'

/** The page foot: who stands behind the site, where its data and map are, what the program costs its machine now. */
export function Foot({ visit }: { visit: Visit }) {
  const t = speak(shellWords, visit.lang)
  return (
    <footer class="foot">
      <div class="wrap foot-inside">
        <div class="foot-who">
          {visit.sample ? <p>{t('sampleSite')}</p> : null}
          {whoStands(visit).map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <nav class="foot-links" aria-label={t('footLinks')}>
          <a href={link(visit, '/about')}>{t('about')}</a>
          <a href="/api/openapi.json">{t('api')}</a>
          <a href={link(visit, '/sitemap')}>{t('sitemap')}</a>
          <a href={link(visit, '/rss.xml')}>{t('feed')}</a>
        </nav>
        <p class="foot-house">{houseLine(visit)}</p>
      </div>
    </footer>
  )
}

function whoStands(visit: Visit): string[] {
  const { sponsor, contact, siteMark, icp, policeRecord } = visit.site.foot
  const t = speak(shellWords, visit.lang)
  const sayings = [sponsor, contact].filter(saying => saying !== null).map(saying => inLang(saying, visit.lang))
  const records = [siteMark && t('siteMark', { mark: siteMark }), icp, policeRecord].filter(Boolean).join(' · ')
  return [...sayings, records].filter(line => line !== '')
}

function houseLine(visit: Visit): string {
  const t = speak(shellWords, visit.lang)
  if (!visit.house) return t('oneProcess')
  const mb = Math.round(visit.house.rssMb)
  const seconds = (visit.house.startMs / 1000).toFixed(1)
  return [t('oneProcess'), t('memory', { mb }), t('started', { seconds })].join(' · ')
}
