export type { Basis, Claim, Figure, FoundFigures, Kind, Publication, Qualifier, UnreadPlace } from './figure.ts'
export { findFigures } from './find-figures.ts'
