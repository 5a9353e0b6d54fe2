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
          <WhoStands visit={visit} />
        </div>
        <nav class="foot-links" aria-label={t('footLinks')}>
          <a href={link(visit, '/about')}>{t('about')}</a>
          <a href={link(visit, '/privacy')}>{t('privacy')}</a>
          <a href="/api/openapi.json">{t('api')}</a>
          <a href={link(visit, '/sitemap')}>{t('sitemap')}</a>
          <a href={link(visit, '/rss.xml')}>{t('feed')}</a>
          {visit.foot.reportUrl && !visit.sample ? <a href={visit.foot.reportUrl}>{t('reportFaults')}</a> : null}
        </nav>
        <p class="foot-house">{houseLine(visit)}</p>
      </div>
    </footer>
  )
}

/** Where the Ministry of Industry and the Ministry of Public Security let anyone look the records up. */
const icpRegister = 'https://beian.miit.gov.cn/'
const policeRegister = 'https://beian.mps.gov.cn/#/query/webSearch?code='

/** Sponsor, contact and the records of a site; a sample claims no mark of a government site. */
function WhoStands({ visit }: { visit: Visit }) {
  const { sponsor, contact, siteMark, icp, policeRecord } = visit.foot
  const t = speak(shellWords, visit.lang)
  const records = [
    siteMark && !visit.sample ? <span key="mark">{t('siteMark', { mark: siteMark })}</span> : null,
    icp ? (
      <a key="icp" href={icpRegister}>
        {icp}
      </a>
    ) : null,
    policeRecord ? (
      <a key="police" href={policeRegister + policeRecord.replace(/\D/g, '')}>
        {policeRecord}
      </a>
    ) : null,
  ].filter(Boolean)
  return (
    <>
      {sponsor ? <p>{t('sponsor', { name: inLang(sponsor, visit.lang) })}</p> : null}
      {contact ? <p>{t('contact', { how: inLang(contact, visit.lang) })}</p> : null}
      {records.length > 0 ? <p class="foot-records">{records}</p> : null}
    </>
  )
}

function houseLine(visit: Visit): string {
  const t = speak(shellWords, visit.lang)
  if (!visit.house) return t('oneProcess')
  const mb = Math.round(visit.house.rssMb)
  const seconds = (visit.house.startMs / 1000).toFixed(1)
  return [t('oneProcess'), t('memory', { mb }), t('started', { seconds })].join(' · ')
}
