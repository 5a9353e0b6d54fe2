import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Island } from '#ui/island/island.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { channelCrumbs } from './article.pages.tsx'
import type { Channel } from './channels.store.ts'
import { fieldSayings, originalWords, ruleSayings } from './original.words.data.ts'
import type { Damage, KeptRepair } from './origins.store.ts'
import type { ArticleRow } from './portal.tables.ts'
import { type RepairedLine, toLines } from './repair-segments.ts'
import { RepairedText } from './repaired-text.tsx'
import { inScript, langOfText } from './script.ts'

type OriginalSay = Say<typeof originalWords>
type Props = { visit: Visit; article: ArticleRow; channels: readonly Channel[]; damage: Damage }

/** What an old page said beside what it says now, and every repair; editors can take each back. */
export function OriginalPage({ visit, article, channels, damage }: Props) {
  const t = speak(originalWords, visit.lang)
  const title = inScript(article.title, article.script, visit.lang)
  const articleCrumb = { label: title, href: link(visit, `/a/${article.slug}`) }
  const undone = damage.repairs.filter(repair => repair.undone).length
  const guessed = damage.repairs.filter(repair => repair.certainty === 'guessed').length
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
        meta={t('counted', { n: damage.repairs.length, guessed, undone })}
        actions={<a href={articleCrumb.href}>{t('back')}</a>}
      />
      <SideBySide lines={toLines(damage)} lang={langOfText(article.script, 'en')} t={t} />
      <Section title={t('list')}>
        <RepairTable visit={visit} article={article} repairs={damage.repairs} t={t} />
      </Section>
    </Shell>
  )
}

function SideBySide({ lines, lang, t }: { lines: RepairedLine[]; lang: string; t: OriginalSay }) {
  const count = lines.flatMap(line => line.segments).filter(segment => 'before' in segment).length
  const words = { label: t('slider'), told: t('sliderAt'), damaged: t('damaged'), repaired: t('repaired') }
  return (
    <div lang={lang}>
      <Island name="repair-slider" props={{ lines, count, ...words }}>
        <Columns shape={2}>
          <section aria-label={t('damaged')}>
            <h2>{t('damaged')}</h2>
            <RepairedText lines={lines} made={0} />
          </section>
          <section aria-label={t('repaired')}>
            <h2>{t('repaired')}</h2>
            <RepairedText lines={lines} made={Number.POSITIVE_INFINITY} />
          </section>
        </Columns>
      </Island>
    </div>
  )
}

type TableProps = { visit: Visit; article: ArticleRow; repairs: readonly KeptRepair[]; t: OriginalSay }

function RepairTable({ visit, article, repairs, t }: TableProps) {
  const shown = (text: string) =>
    text === '' ? t('nothing') : <span lang={langOfText(article.script, 'en')}>{text}</span>
  const columns: Column<KeptRepair>[] = [
    { key: 'where', label: t('where'), cell: repair => whereOf(repair, visit, t) },
    { key: 'before', label: t('before'), cell: repair => shown(repair.before) },
    { key: 'after', label: t('after'), cell: repair => shown(repair.after) },
    { key: 'rule', label: t('rule'), cell: repair => inLang(ruleSayings[repair.rule], visit.lang) },
    { key: 'certainty', label: t('certainty'), cell: repair => certaintyOf(repair, t) },
  ]
  if (may(visit.actor, 'portal.write', visit.site, visit.sites)) {
    const action = link(visit, `/desk/articles/${article.id}/repairs`)
    const cell = (repair: KeptRepair) => <UndoForm visit={visit} action={action} repair={repair} t={t} />
    columns.push({ key: 'action', label: t('action'), cell })
  }
  return (
    <Table
      visit={visit}
      caption={t('list')}
      columns={columns}
      rows={repairs}
      rowKey={repair => `${repair.field}-${repair.paragraph}-${repair.start}`}
    />
  )
}

function whereOf({ field, paragraph }: KeptRepair, visit: Visit, t: OriginalSay): string {
  return field === 'paragraphs' ? t('paragraph', { n: paragraph! + 1 }) : inLang(fieldSayings[field], visit.lang)
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
