import { link, type NavLink, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Portal } from '../portal.ts'
import { channelTitle } from '../show.ts'
import { portalWords } from '../words.data.ts'

/** The links of a page head: home, the site's top channels that stand in the navigation, 指标, 核数字. */
export function createNavigation(portal: Pick<Portal, 'listChannels'>) {
  return async (visit: Visit): Promise<NavLink[]> => {
    const channels = await portal.listChannels(visit.site.code)
    const home = {
      href: link(visit, '/'),
      label: speak(portalWords, visit.lang)('home'),
      here: visit.path.split('?')[0] === '/',
    }
    const tops = channels
      .filter(channel => channel.inNavigation && channel.parentId === null)
      .map(channel => ({
        href: link(visit, `/c/${channel.path}`),
        label: channelTitle(channel, visit),
        here: visit.path === `/c/${channel.path}` || visit.path.startsWith(`/c/${channel.path}/`),
      }))
    const t = speak(portalWords, visit.lang)
    const more = [
      {
        href: link(visit, '/indicators'),
        label: t('indicators'),
        here: /^\/(indicators|data|places)\b/.test(visit.path),
      },
      { href: link(visit, '/figures'), label: t('checkFigures'), here: /^\/figures\b/.test(visit.path) },
    ]
    return [home, ...tops, ...more]
  }
}
