import type { News, Standing } from './keeper.ts'
import type { LocalCopy } from './local-copies.ts'
import type { PictureTold } from './picture-desk.ts'

/** What the page gives to the island. */
export type EditorProps = {
  /** Desk address of the article; null for a new one. */
  address: string | null
  /** Under which this person's text of this article is kept in the browser. */
  keepAs: string
  /** The same for a new article of this person. */
  keepNewAs: string
  /** The article was just saved. */
  isSaved: boolean
  /** Address that makes a new article a draft. */
  beginAt: string
  fileBase: string
  words: Record<string, string>
  /** What is wrong with the text. */
  error?: string
}

export type Question = { kind: 'link'; isWrong: boolean } | { kind: 'picture'; src: string }

/** All that the island shows besides the text itself. */
export type Shown = {
  isSource: boolean
  standing: Standing
  news: News
  told: PictureTold[]
  remotePictures: string[]
  question: Question | undefined
  /** Kept in this browser by an earlier page and never sent. */
  leftOver: LocalCopy | undefined
}

export const nothingShown: Shown = {
  isSource: false,
  standing: { kind: 'clean' },
  news: { others: '' },
  told: [],
  remotePictures: [],
  question: undefined,
  leftOver: undefined,
}
