import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { bodyForReader } from '../articles/article-body.ts'
import { wasUnpublished } from '../dede/old-site.ts'
import { fieldSayings, ruleSayings } from '../moved/original.words.data.ts'
import type { KeptRepair, Origin } from '../moved/origins.store.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { langOfText } from '../script.ts'
import type { BatchPage } from './moving-in.store.ts'
import { NumberedText } from './numbered-text.tsx'
import { mediaSayings, movingInWords, warningSayings } from './words.data.ts'

type Props = {
  visit: Visit
  page: BatchPage
  article: ArticleRow
  origin: Origin | undefined
  /** Of this page and of its batch. */
  address: string
  batchAddress: string
  /** Place of the next page that waits for its comparison. */
  next: number | undefined
  once: string
}

type MovingInSay = Say<typeof movingInWords>
type PartProps = Props & { t: MovingInSay }

/** A page before and after its repair, side by side, with every repair, and the buttons that take the page in. */
export function ComparisonPage(props: Props) {
  const { visit, article, origin, page } = props
  const t = speak(movingInWords, visit.lang)
  const crumbs = [
    { label: t('home'), href: link(visit, '/') },
    { label: t('title'), href: link(visit, '/desk/moving-in') },
    { label: t('pages'), href: props.batchAddress },
    { label: t('compare') },
  ]
  const repairs = origin?.damage?.repairs ?? []
  const guessed = repairs.filter(repair => repair.certainty === 'guessed').length
  const undone = repairs.filter(repair => repair.undone).length
  return (
    <Shell visit={visit} title={`${t('compare')} - ${article.title}`} breadcrumb={crumbs}>
      <PageHead
        title={<span lang={langOfText(article.script, 'en')}>{article.title}</span>}
        meta={t('counted', { n: repairs.length, guessed, undone })}
      />
      <Stack>
        <Standing {...props} t={t} />
        <OriginNotes {...props} t={t} />
        {repairs.some(repair => repair.field === 'breadcrumb') ? <p class="quiet">{t('channelFollows')}</p> : null}
        {page.warnings.length > 0 ? (
          <Notice tone="warn">
            {page.warnings.map(warning => inLang(warningSayings[warning], visit.lang)).join(' · ')}
          </Notice>
        ) : null}
        <SideBySide {...props} t={t} />
        {repairs.length > 0 ? <RepairList {...props} repairs={repairs} t={t} /> : null}
      </Stack>
    </Shell>
  )
}

/** Where the page stands, and what can be done with it. */
function Standing({ visit, page, article, origin, address, batchAddress, next, once, t }: PartProps) {
  const isPublished = article.state === 'published'
  const isHeld = wasUnpublished(origin?.standing ?? null)
  const mayPublish = !isHeld && may(visit.actor, 'portal.publish', visit.site, visit.sites)
  return (
    <>
      {isPublished ? <Notice tone="good">{t('isPublished')}</Notice> : null}
      {!isPublished && isHeld ? <Notice tone="warn">{t('neverPublic')}</Notice> : null}
      {!isPublished && page.acceptedAt ? <Notice tone="good">{t('isAccepted')}</Notice> : null}
      <Actions>
        {mayPublish && !isPublished ? (
          <Form visit={visit} action={`${address}/publish`} once={`publish-${once}`}>
            <Button tone="primary">{t('publish')}</Button>
          </Form>
        ) : null}
        {isPublished || page.acceptedAt ? null : (
          <Form visit={visit} action={`${address}/accept`} once={`accept-${once}`}>
            <Button>{t('accept')}</Button>
          </Form>
        )}
        <ButtonLink href={link(visit, `/desk/articles/${article.id}`)}>{t('edit')}</ButtonLink>
        {isPublished ? <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink> : null}
        {next === undefined ? null : <ButtonLink href={`${batchAddress}/${next}`}>{t('next')}</ButtonLink>}
      </Actions>
    </>
  )
}

function OriginNotes({ visit, origin, t }: PartProps) {
  if (!origin) return null
  return (
    <>
      {origin.address ? <p class="quiet">{t('address', { address: origin.address })}</p> : null}
      {origin.mirrored ? <p class="quiet">{t('mirrored')}</p> : null}
      {origin.lostMedia.length > 0 ? (
        <details>
          <summary>
            {t('lost')} ({origin.lostMedia.length})
          </summary>
          <ul>
            {origin.lostMedia.map(({ kind, src, note }, index) => (
              <li key={index}>
                {inLang(mediaSayings[kind], visit.lang)}: {src ?? note}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function SideBySide({ visit, article, origin, t }: PartProps) {
  const lang = langOfText(article.script, 'en')
  if (!origin?.damage) {
    return (
      <>
        <p>{t('nothingDamaged')}</p>
        <div lang={lang}>
          <Prose html={bodyForReader(visit, article)} />
        </div>
      </>
    )
  }
  const { damage } = origin
  return (
    <div lang={lang}>
      <Columns shape={2}>
        <section aria-label={t('before')}>
          <h2>{t('before')}</h2>
          <NumberedText damage={damage} side="before" />
        </section>
        <section aria-label={t('after')}>
          <h2>{t('after')}</h2>
          <NumberedText damage={damage} side="after" />
        </section>
      </Columns>
    </div>
  )
}

type Numbered = { number: number; repair: KeptRepair }

function RepairList({ visit, article, address, repairs, t }: PartProps & { repairs: readonly KeptRepair[] }) {
  const lang = langOfText(article.script, 'en')
  const shown = (text: string) => (text === '' ? t('nothing') : <span lang={lang}>{text}</span>)
  const columns: Column<Numbered>[] = [
    { key: 'number', label: t('number'), numeric: true, cell: ({ number }) => <b id={`repair-${number}`}>{number}</b> },
    { key: 'where', label: t('where'), cell: ({ repair }) => whereOf(repair, visit, t) },
    {
      key: 'change',
      label: t('change'),
      cell: ({ repair }) => (
        <>
          {shown(repair.before)} → {shown(repair.after)}
        </>
      ),
    },
    { key: 'rule', label: t('rule'), cell: ({ repair }) => inLang(ruleSayings[repair.rule], visit.lang) },
    { key: 'certainty', label: t('certainty'), cell: ({ repair }) => certaintyOf(repair, t) },
    { key: 'action', label: t('action'), cell: ({ number, repair }) => <Toggle {...{ number, repair, t }} /> },
  ]
  return (
    <Section title={t('list')}>
      <Form visit={visit} action={`${address}/repairs`}>
        <Table
          visit={visit}
          caption={t('list')}
          columns={columns}
          rows={repairs.map((repair, index) => ({ number: index + 1, repair }))}
          rowKey={({ number }) => String(number)}
        />
      </Form>
    </Section>
  )
}

function Toggle({ number, repair, t }: Numbered & { t: MovingInSay }) {
  const verb = repair.undone ? 'redo' : 'undo'
  return (
    <Button small name={verb} value={String(number)}>
      {t(verb, { n: number })}
    </Button>
  )
}

function whereOf({ field, paragraph }: KeptRepair, visit: Visit, t: MovingInSay): string {
  return field === 'paragraphs' ? t('paragraph', { n: paragraph! + 1 }) : inLang(fieldSayings[field], visit.lang)
}

function certaintyOf({ certainty, candidates, after, undone }: KeptRepair, t: MovingInSay): string {
  const others = candidates.filter(each => each !== after)
  return [
    t(certainty === 'guessed' ? 'guess' : 'sure'),
    ...(others.length > 0 ? [t('candidates', { others: others.join(' ') })] : []),
    ...(undone ? [t('undone')] : []),
  ].join(' · ')
}
