import type { VNode } from 'preact'
import { CountsBadge, type FigureCounts, figureVoice } from '#modules/figures/index.ts'
import type { Visit } from '#platform/http/visit.ts'

/** What is known of the figures of articles, by their ids; those that were not read yet are missing. */
export type CountsById = ReadonlyMap<string, FigureCounts>

/** How many figures and sums an article has, under its title in a list. Nothing where it has no figures. */
export function CountsLine({ visit, counts }: { visit: Visit; counts: FigureCounts | undefined }): VNode | null {
  if (!counts || counts.figures === 0) return null
  return (
    <p>
      <CountsBadge voice={figureVoice(visit.lang)} counts={counts} brief />
    </p>
  )
}
