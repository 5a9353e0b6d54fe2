import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Island } from '#ui/island/island.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { channelCrumbs } from '../articles/article.pages.tsx'
import type { Channel } from '../channels/channels.store.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript, langOfText } from '../script.ts'
import { fieldSayings, originalWords, ruleSayings } from './original.words.data.ts'
import type { Damage, KeptRepair } from './origins.store.ts'
import { type RepairedLine, toLines } from './repair-segments.ts'
import { countRepairs, RepairedText } from './repaired-text.tsx'
import { repairsInForce, repairsOf } from './repairs.ts'

type OriginalSay = Say<typeof originalWords>
type Props = { visit: Visit; article: ArticleRow; channels: readonly Channel[]; damage: Damage }

/** What an old page said beside what it says now, and every repair; editors can take each back. */
export function OriginalPage({ visit, article, channels, damage }: Props) {
  const t = speak(originalWords, visit.lang)
  const title = inScript(article.title, article.script, visit)
  const articleCrumb = { label: t('article'), href: link(visit, `/a/${article.slug}`) }
  const inForce = repairsInForce(damage).length
  const undone = damage.repairs.length - inForce
  const lines = toLines(damage)
  return (
    <Shell
      visit={visit}
      title={`${t('title')} - ${title}`}
      breadcrumb={[...channelCrumbs(visit, channels), articleCrumb, { label: t('title') }]}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead
        title={t('title')}
        lead={t('lead')}
        meta={[t('counted', { n: inForce }), undone > 0 ? t('countedUndone', { n: undone }) : '']
          .filter(Boolean)
          .join(' · ')}
        actions={<a href={articleCrumb.href}>{t('back')}</a>}
      />
      <Kinds visit={visit} damage={damage} t={t} />
      <SideBySide lines={lines} count={inForce} lang={langOfText(article.script, 'en')} t={t} />
      <Section title={t('list')}>
        {lines.map(line => (
          <RepairsOfLine
            key={line.id}
            {...{ visit, article, line, t }}
            repairs={repairsOf(damage, line.field, line.paragraph)}
          />
        ))}
      </Section>
    </Shell>
  )
}

/** How many are sure and how many guessed; how many by each rule. */
function Kinds({ visit, damage, t }: Pick<Props, 'visit' | 'damage'> & { t: OriginalSay }) {
  const inForce = repairsInForce(damage)
  const guessed = inForce.filter(repair => repair.certainty === 'guessed').length
  const rules = [...new Set(inForce.map(repair => repair.rule))]
  const counts = rules.map(rule => ({ rule, n: inForce.filter(repair => repair.rule === rule).length }))
  return (
    <Row>
      <Badge tone="good">{`${t('certain')} ${inForce.length - guessed}`}</Badge>
      <Badge tone={guessed > 0 ? 'warn' : 'neutral'}>{`${t('guessed')} ${guessed}`}</Badge>
      {counts
        .sort((a, b) => b.n - a.n)
        .map(({ rule, n }) => (
          <span key={rule} class="quiet">{`${inLang(ruleSayings[rule], visit.lang)} ${n}`}</span>
        ))}
    </Row>
  )
}

type SideBySideProps = { lines: RepairedLine[]; count: number; lang: string; t: OriginalSay }

function SideBySide({ lines, count, lang, t }: SideBySideProps) {
  const words = { label: t('slider'), told: t('sliderAt'), damaged: t('damaged'), repaired: t('repaired') }
  return (
    <div class="repair-both" lang={lang}>
      <Island name="repair-slider" props={{ lines, count, ...words }}>
        <div class="repair-pairs">
          <h2>{t('damaged')}</h2>
          <h2>{t('repaired')}</h2>
          {lines.flatMap(line => [
            <RepairedText key={`${line.id}-before`} line={line} made={0} />,
            <RepairedText key={`${line.id}-after`} line={line} made={Number.POSITIVE_INFINITY} />,
          ])}
        </div>
      </Island>
    </div>
  )
}

type LineProps = {
  visit: Visit
  article: ArticleRow
  line: RepairedLine
  repairs: readonly KeptRepair[]
  t: OriginalSay
}

/** The repairs of one text, folded; unfolded where a person should look. */
function RepairsOfLine({ visit, article, line, repairs, t }: LineProps) {
  if (repairs.length === 0) return null
  const guessed = repairs.filter(repair => repair.certainty === 'guessed' && !repair.undone).length
  const undone = repairs.filter(repair => repair.undone).length
  const where =
    line.field === 'paragraphs'
      ? t('paragraph', { n: line.paragraph! + 1 })
      : inLang(fieldSayings[line.field], visit.lang)
  return (
    <details class="repairs-of" open={guessed + undone > 0}>
      <summary>
        {where} <span class="quiet">{t('places', { n: countRepairs(line) })}</span>{' '}
        {guessed > 0 ? <Badge tone="warn">{`${t('guessed')} ${guessed}`}</Badge> : null}{' '}
        {undone > 0 ? <Badge>{t('countedUndone', { n: undone })}</Badge> : null}
      </summary>
      <Table
        visit={visit}
        caption={where}
        columns={repairColumns(visit, article, t)}
        rows={repairs}
        rowKey={repair => String(repair.start)}
      />
    </details>
  )
}

function repairColumns(visit: Visit, article: ArticleRow, t: OriginalSay): Column<KeptRepair>[] {
  const shown = (text: string) =>
    text === '' ? t('nothing') : <span lang={langOfText(article.script, 'en')}>{text}</span>
  const columns: Column<KeptRepair>[] = [
    { key: 'before', label: t('before'), cell: repair => shown(repair.before) },
    { key: 'after', label: t('after'), cell: repair => shown(repair.after) },
    { key: 'rule', label: t('rule'), cell: repair => inLang(ruleSayings[repair.rule], visit.lang) },
    { key: 'certainty', label: t('certainty'), cell: repair => certaintyOf(repair, t) },
  ]
  if (!may(visit.actor, 'portal.write', visit.site, visit.sites)) return columns
  const action = link(visit, `/desk/articles/${article.id}/repairs`)
  const cell = (repair: KeptRepair) => <UndoForm visit={visit} action={action} repair={repair} t={t} />
  return [...columns, { key: 'action', label: t('action'), cell }]
}

function certaintyOf({ certainty, candidates, after }: KeptRepair, t: OriginalSay): string {
  const others = candidates.filter(each => each !== after)
  const also = others.length > 0 ? ` · ${t('candidates', { others: others.join(' ') })}` : ''
  return t(certainty) + also
}

type UndoProps = { visit: Visit; action: string; repair: KeptRepair; t: OriginalSay }

function UndoForm({ visit, action, repair, t }: UndoProps) {
  return (
    <Form visit={visit} action={action}>
      <input type="hidden" name="field" value={repair.field} />
      <input type="hidden" name="paragraph" value={repair.paragraph ?? ''} />
      <input type="hidden" name="start" value={repair.start} />
      <input type="hidden" name="undone" value={repair.undone ? 'no' : 'yes'} />
      <Button small>{t(repair.undone ? 'redo' : 'undo')}</Button>
    </Form>
  )
}
