import { type DumpReport, type ImportReport, sayLeftOut } from '#modules/portal/index.ts'

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
    ...(report.dump ? dumpLines(report.dump) : []),
    ...report.leftOut.map(({ name, code }) => `Left out: ${name}: ${sayLeftOut(code, 'en')}.`),
    ...media.lost.slice(0, shownLost).map(({ name, kind, src, note }) => `Lost: ${name}: ${kind} ${src ?? note ?? ''}`),
  ]
  if (media.lost.length > shownLost) lines.push(`… and ${media.lost.length - shownLost} lost media more; see --json.`)
  if (report.stopped) lines.push('Stopped before the end. Run the same command again to go on.')
  return `${lines.join('\n')}\n`
}

/** What the database of an old site was, and how many of its addresses lead somewhere. */
function dumpLines({ standing, addresses, ...dump }: DumpReport): string[] {
  const { rules, bodies, unanswered } = addresses
  const count = ({ found, answered, waiting }: typeof rules) =>
    `${answered} of ${found} answered${waiting > 0 ? `, ${waiting} lead to drafts` : ''}`
  return [
    `  tables      prefix ${dump.prefix || '(none)'}, ${dump.encoding}, ${dump.files} files, ${dump.channels} channels, ${dump.channelPages ?? 0} with a text of their own`,
    `  standing    ${standing.public} public, ${standing.recycled} recycled, ${standing.unreviewed} not reviewed, ${standing.restricted} for members`,
    `  flags       ${dump.flags.map(({ flag, name, articles }) => `${flag} ${name} ${articles}`).join(', ') || '-'}`,
    `  models      ${dump.unknownModels.reduce((sum, each) => sum + each.articles, 0)} articles of unknown models, ${dump.withoutBody} without a body, ${dump.inSeveralChannels} in several channels`,
    `  addresses   by rule: ${count(rules)}; in texts: ${count(bodies)}`,
    ...unanswered.slice(0, shownLost).map(({ path, within }) => `Leads nowhere: ${path} in ${within}`),
  ]
}
