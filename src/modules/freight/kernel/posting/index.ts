/** Reading the lines by which loads and trucks are posted. */

export type {
  Gazetteer,
  GazetteerPlace,
  Naming,
  Posting,
  PostingField,
  PostingFields,
  PostingKind,
  PricePer,
} from './posting.ts'
export { type ReadOptions, readPostings } from './read.ts'
