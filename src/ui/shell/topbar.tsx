import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang, langs } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Form } from '../form/form.tsx'
import { languageNames, shellWords } from './shell.data.ts'

type ShellSay = Say<typeof shellWords>

/** The thin bar on top: what kind of site this is, the other sites, languages, type size and colours. */
export function TopBar({ visit }: { visit: Visit }) {
  const t = speak(shellWords, visit.lang)
  return (
    <div class={visit.sample ? 'topbar topbar-sample' : 'topbar'}>
      <div class="wrap topbar-inside">
        {visit.sample ? <SampleStrip visit={visit} t={t} /> : null}
        <div class="topbar-tools">
          <SiteSwitch visit={visit} t={t} />
          <Languages visit={visit} t={t} />
          <Look visit={visit} t={t} />
        </div>
      </div>
    </div>
  )
}

function SampleStrip({ visit, t }: { visit: Visit; t: ShellSay }) {
  return (
    <p class="topbar-strip">
      <strong>{t('sampleSite')}</strong> · {t('sampleData')} · <a href={link(visit, '/sample')}>{t('sampleRemove')}</a>
    </p>
  )
}

function SiteSwitch({ visit, t }: { visit: Visit; t: ShellSay }) {
  if (visit.sites.all.length < 2) return null
  return (
    <details class="menu">
      <summary aria-label={`${t('sites')}: ${inLang(visit.site.region, visit.lang)}`}>
        {inLang(visit.site.region, visit.lang)}
      </summary>
      <ul class="menu-panel menu-sites plain-list">
        {visit.sites.all.map(site => (
          <li key={site.code}>
            <a href={link(visit, '/', { site })} {...(site === visit.site ? { 'aria-current': 'true' } : {})}>
              {inLang(site.region, visit.lang)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Languages({ visit, t }: { visit: Visit; t: ShellSay }) {
  return (
    <nav class="languages" aria-label={t('languages')}>
      {langs.map(lang => (
        <a
          key={lang}
          href={link(visit, visit.path, { lang })}
          lang={htmlLang[lang]}
          hreflang={htmlLang[lang]}
          {...(lang === visit.lang ? { 'aria-current': 'true' } : {})}
        >
          {languageNames[lang]}
        </a>
      ))}
    </nav>
  )
}

const nextTheme = {
  auto: { theme: 'dark', word: 'toDark' },
  dark: { theme: 'light', word: 'toLight' },
  light: { theme: 'auto', word: 'toAuto' },
} as const

/** Both buttons name what they lead to; the answer of the post brings the visitor back to this page. */
function Look({ visit, t }: { visit: Visit; t: ShellSay }) {
  const isElder = visit.mode === 'elder'
  const next = nextTheme[visit.theme]
  return (
    <Form visit={visit} action={link(visit, '/settings/look')} class="look">
      <input type="hidden" name="back" value={link(visit, visit.path)} />
      <button type="submit" name="mode" value={isElder ? 'standard' : 'elder'}>
        {t(isElder ? 'elderOff' : 'elderOn')}
      </button>
      <button type="submit" name="theme" value={next.theme}>
        {t(next.word)}
      </button>
    </Form>
  )
}
