import { type ImportReport, sayLeftOut } from '#modules/portal/index.ts'

const shownLost = 50

/** The report of an import for a person. */
export function reportText(report: ImportReport): string {
  const { pages, repairs, media, seconds } = report
  const perMinute = seconds > 0 ? Math.round((pages / seconds) * 60) : 0
  const lines = [
    `${report.dryRun ? 'Trial, nothing was written. ' : ''}${pages} pages in ${seconds.toFixed(1)} s, ${perMinute} a minute.`,
    `  imported    ${report.imported}`,
    `  changed     ${report.changed}`,
    `  unchanged   ${report.unchanged}`,
    `  kept        ${report.kept} (changed here by hand)`,
    `  left out    ${report.leftOut.length}`,
    `  repairs     ${repairs.certain} certain, ${repairs.guessed} guessed`,
    `  media       ${media.stored} stored, ${media.lost.length} lost`,
    `  redirects   ${report.redirects}`,
    ...report.leftOut.map(({ name, code }) => `Left out: ${name}: ${sayLeftOut(code, 'en')}.`),
    ...media.lost.slice(0, shownLost).map(({ name, kind, src, note }) => `Lost: ${name}: ${kind} ${src ?? note ?? ''}`),
  ]
  if (media.lost.length > shownLost) lines.push(`… and ${media.lost.length - shownLost} lost media more; see --json.`)
  if (report.stopped) lines.push('Stopped before the end. Run the same command again to go on.')
  return `${lines.join('\n')}\n`
}
