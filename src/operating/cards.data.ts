import { operate } from '#platform/desk/operated-sites.ts'
import { goLivePageWords } from './lines.data.ts'

/** What stands on the desk of operators of the whole installation. */
export const goLiveCards = [
  {
    path: '/desk/go-live',
    title: goLivePageWords.title,
    about: goLivePageWords.about,
    permission: operate,
    topOnly: true,
  },
] as const
