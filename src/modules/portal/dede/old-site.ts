import type { NamedFile } from './kernel/body.ts'
import type { AddressedChannel, AddressSettings } from './kernel/old-addresses.ts'

/** A channel of the old site. */
export type OldChannel = AddressedChannel & {
  /** Of the channel above; 0 at the top. */
  parentId: number
  name: string
  order: number
  isHidden: boolean
  /** What a channel says itself, as HTML in the bytes of the dump; empty for most. */
  content: Uint8Array
}

/** What an article of the old site was, without its body. */
export type OldArticle = {
  /** Table of its head, with the prefix. */
  table: string
  id: number
  channelId: number
  /** Further channels that it stood in. */
  furtherChannelIds: readonly number[]
  flags: readonly string[]
  /** Which model it follows: 1 article, 2 gallery, 3 download, -8 small advertisement … */
  model: number
  standing: OldStanding
  clicks: number
  title: string
  author: string
  source: string
  summary: string
  picture: string
  publishedAtS: number
  sentAtS: number
  fileName: string
}

/** Who could read it: everyone; nobody (recycled, not reviewed yet); only some (members, payers). */
export type OldStanding = 'public' | 'recycled' | 'unreviewed' | 'restricted'

/** Whether readers of the old site never saw it. */
export const wasUnpublished = (standing: OldStanding | null) => standing === 'recycled' || standing === 'unreviewed'

/** A model of articles: where their bodies are, and what its own fields are called. */
export type OldModel = { id: number; table: string; fieldNames: ReadonlyMap<string, string> }

/** An old site as its dump tells it, but for the bodies of its articles. */
export type OldSite = {
  prefix: string
  /** Host of the old site where its settings tell it; '' otherwise. */
  host: string
  settings: AddressSettings
  channels: ReadonlyMap<number, OldChannel>
  /** In the order of their numbers. */
  articles: ReadonlyMap<number, OldArticle>
  /** What its flags are called. */
  flagNames: ReadonlyMap<string, string>
  models: ReadonlyMap<number, OldModel>
  uploads: ReadonlyMap<number, NamedFile>
}
