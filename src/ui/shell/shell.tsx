import type { ComponentChildren } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang, type Lang, langs } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { findAssets } from '../assets.ts'
import { siteSheet } from '../sheet.ts'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { Foot } from './foot.tsx'
import { Header } from './header.tsx'
import { shellWords } from './shell.data.ts'
import { TopBar } from './topbar.tsx'

export type ShellProps = {
  visit: Visit
  /** Title of the page; the site's name is added where it differs. */
  title: string
  /** The way from the home page to here; the last one is this page. */
  breadcrumb?: readonly Crumb[]
  /** One or two sentences for search engines and shared links. */
  description?: string
  /** Path inside the site that this page really lives at; the visited path without its query otherwise. */
  canonical?: string
  /** Languages that the page exists in; all of them otherwise. */
  languages?: readonly Lang[]
  /** Picture of a shared link, an absolute address. */
  image?: string
  /** More for `<head>`: feeds, robots. */
  head?: ComponentChildren
  /** For boards and maps: as wide as the window. */
  wide?: boolean
  children: ComponentChildren
}

/** A whole page around its content. Complete without JavaScript; nothing blocks but the one stylesheet. */
export function Shell(props: ShellProps) {
  const { visit } = props
  return (
    <html lang={htmlLang[visit.lang]} data-mode={visit.mode} data-theme={visit.theme} data-site={visit.site.code}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {speak(shellWords, visit.lang)('skip')}
        </a>
        <header>
          <TopBar visit={visit} />
          <Header visit={visit} />
        </header>
        <div class={props.wide ? 'wrap wrap-wide page' : 'wrap page'}>
          {props.breadcrumb ? <Breadcrumb visit={visit} crumbs={props.breadcrumb} /> : null}
          <main id="main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
        <Foot visit={visit} />
      </body>
    </html>
  )
}

function Head({ visit, title, description, image, head, ...props }: ShellProps) {
  const siteName = inLang(visit.site.name, visit.lang)
  const canonical = props.canonical ?? visit.path.split('?')[0]!
  const address = (lang: Lang) => visit.origin + link(visit, canonical, { lang })
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} - ${siteName}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      <ShareData
        title={title}
        siteName={siteName}
        description={description || siteName}
        image={image ?? visit.origin + sharePicture}
        address={address(visit.lang)}
      />
      <link rel="canonical" href={address(visit.lang)} />
      {(props.languages ?? langs).map(lang => (
        <link key={lang} rel="alternate" hreflang={htmlLang[lang]} href={address(lang)} />
      ))}
      <AssetLinks visit={visit} />
      {head}
    </head>
  )
}

/** A PNG of the sign of the program for pages without a picture: apps that pass links on take no SVG. */
const sharePicture = '/assets/share-1.png'

type ShareProps = { title: string; siteName: string; description: string; image: string; address: string }

/** What WeChat, QQ, Weibo and others show of a link: Open Graph, and the same as microdata for those that read that. */
function ShareData({ title, siteName, description, image, address }: ShareProps) {
  return (
    <>
      <meta property="og:type" content={title === siteName ? 'website' : 'article'} />
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:url" content={address} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={image} />
      <meta itemprop="name" content={title} />
      <meta itemprop="description" content={description} />
      <meta itemprop="image" content={image} />
    </>
  )
}

function AssetLinks({ visit }: { visit: Visit }) {
  const assets = findAssets()
  if (!assets) return null
  return (
    <>
      <link rel="icon" href="/assets/icon-1.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={siteSheet(assets, visit.site).address} />
      <script type="module" src={assets.loader} />
    </>
  )
}
