import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { type Entry, EntryList } from '#ui/entry-list/entry-list.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { fileLink } from '../articles/article-body.ts'
import { Attachments } from '../articles/attachments.tsx'
import type { PageFileRow } from '../page-files/page-files.store.ts'
import { PrintEnd, Share } from '../share/share.tsx'
import { EventData } from './briefing-data.tsx'
import type { BriefingState } from './briefing-states.ts'
import type { BriefingRow } from './briefings.store.ts'
import { briefingStateSayings, briefingWords } from './briefings.words.data.ts'
import { showSpan, textFor } from './show-briefing.ts'
import { Transcript } from './transcript.tsx'

type BriefingSay = Say<typeof briefingWords>

const tones: Record<BriefingState, Tone> = {
  draft: 'neutral',
  announced: 'accent',
  live: 'good',
  over: 'neutral',
  cancelled: 'bad',
}

export function BriefingBadge({ visit, state }: { visit: Visit; state: BriefingState }) {
  return <Badge tone={tones[state]}>{inLang(briefingStateSayings[state], visit.lang)}</Badge>
}

/** A press conference in a list: subject, when, where, state. */
export function briefingEntry(visit: Visit, briefing: BriefingRow): Entry {
  return {
    href: link(visit, `/b/${briefing.slug}`),
    title: textFor(briefing.title, visit),
    meta: `${showSpan(briefing, visit.lang)} · ${textFor(briefing.place, visit)}`,
    aside: <BriefingBadge visit={visit} state={briefing.state} />,
  }
}

/** The press conferences of a site: what comes, then what was. */
export function BriefingsPage({ visit, briefings }: { visit: Visit; briefings: readonly BriefingRow[] }) {
  const t = speak(briefingWords, visit.lang)
  const isComing = ({ state }: BriefingRow) => state === 'live' || state === 'announced'
  const parts = [
    [t('upcoming'), briefings.filter(isComing)],
    [t('held'), briefings.filter(each => !isComing(each))],
  ] as const
  return (
    <Shell visit={visit} title={t('briefings')} breadcrumb={briefingCrumbs(visit, t)}>
      <PageHead title={t('briefings')} lead={t('lead')} />
      {briefings.length === 0 ? <EmptyState title={t('none')} why={t('noneWhy')} /> : null}
      {parts
        .filter(([, rows]) => rows.length > 0)
        .map(([title, rows]) => (
          <Section key={title} title={title}>
            <EntryList entries={rows.map(row => briefingEntry(visit, row))} />
          </Section>
        ))}
    </Shell>
  )
}

export function briefingCrumbs(visit: Visit, t: BriefingSay, here?: string) {
  const list = { label: t('briefings'), ...(here === undefined ? {} : { href: link(visit, '/b') }) }
  return [{ label: t('home'), href: link(visit, '/') }, list, ...(here === undefined ? [] : [{ label: here }])]
}

type PageProps = { visit: Visit; briefing: BriefingRow; files: readonly PageFileRow[] }

/** A press conference: when and where, its video, what was said. */
export function BriefingPage({ visit, briefing, files }: PageProps) {
  const t = speak(briefingWords, visit.lang)
  const title = textFor(briefing.title, visit)
  const picture = files.find(file => file.kind === 'picture')
  const image = picture && visit.origin + fileLink(visit, `/files/${picture.sha256}`)
  const mayEdit = may(visit.actor, 'portal.write', visit.site, visit.sites)
  const facts = <Facts visit={visit} briefing={briefing} t={t} />
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={briefingCrumbs(visit, t, t('thisBriefing'))}
      description={textFor(briefing.summary, visit) || showSpan(briefing, visit.lang)}
      {...(image ? { image } : {})}
      head={<EventData visit={visit} briefing={briefing} image={image} />}
    >
      <PageHead
        title={title}
        meta={showSpan(briefing, visit.lang)}
        lead={briefing.summary ? textFor(briefing.summary, visit) : null}
        actions={
          mayEdit ? <ButtonLink href={link(visit, `/desk/briefings/${briefing.id}`)}>{t('edit')}</ButtonLink> : null
        }
      />
      <StateNotice state={briefing.state} t={t} />
      <Columns shape="text">
        {hasWords(briefing, files) ? <Words {...{ visit, briefing, files, t }} /> : facts}
        <Stack>
          {hasWords(briefing, files) ? facts : null}
          {briefing.state === 'draft' ? null : <Share visit={visit} path={`/b/${briefing.slug}`} />}
        </Stack>
      </Columns>
      <PrintEnd visit={visit} path={`/b/${briefing.slug}`} when={showSpan(briefing, visit.lang)} />
    </Shell>
  )
}

/** Before it is held there is nothing to read yet. */
function hasWords({ state, transcript }: BriefingRow, files: readonly PageFileRow[]): boolean {
  return state === 'over' || transcript !== '' || files.length > 0
}

function Words({ visit, briefing, files, t }: PageProps & { t: BriefingSay }) {
  return (
    <div class="briefing-words">
      <Videos visit={visit} files={files} t={t} />
      <Transcript visit={visit} briefing={briefing} t={t} />
      <Pictures visit={visit} files={files} t={t} />
      <Attachments visit={visit} files={files} />
    </div>
  )
}

function StateNotice({ state, t }: { state: BriefingState; t: BriefingSay }) {
  if (state === 'cancelled') return <Notice tone="bad">{t('isCancelled')}</Notice>
  if (state === 'live') return <Notice>{t('isLive')}</Notice>
  return state === 'draft' ? <Notice tone="warn">{t('onlyEditors')}</Notice> : null
}

type FactsProps = { visit: Visit; briefing: BriefingRow; t: BriefingSay }

function Facts({ visit, briefing, t }: FactsProps) {
  const speakers = briefing.speakers.map(({ name, post }) => (
    <li key={name}>
      <strong>{textFor(name, visit)}</strong> <span class="quiet">{textFor(post, visit)}</span>
    </li>
  ))
  const isComing = briefing.state === 'announced' || briefing.state === 'live'
  return (
    <Card title={t('facts')}>
      <DefinitionList
        items={[
          [t('state'), <BriefingBadge key="state" visit={visit} state={briefing.state} />],
          [t('time'), showSpan(briefing, visit.lang)],
          [t('place'), textFor(briefing.place, visit)],
          [t('speakers'), speakers.length > 0 ? <ul class="plain-list">{speakers}</ul> : null],
        ]}
      />
      {isComing ? (
        <p class="briefing-calendar">
          <ButtonLink href={link(visit, `/b/${briefing.slug}/event.ics`)} download>
            {t('toCalendar')}
          </ButtonLink>
          <span class="quiet">{t('calendarHint')}</span>
        </p>
      ) : null}
    </Card>
  )
}

type FilesProps = { visit: Visit; files: readonly PageFileRow[]; t: BriefingSay }

/** Played by the browser itself, and only loaded when asked for. */
function Videos({ visit, files, t }: FilesProps) {
  const videos = files.filter(file => file.kind === 'video')
  if (videos.length === 0) return null
  const poster = files.find(file => file.kind === 'picture')
  return (
    <Section title={t('video')}>
      {videos.map(file => (
        <figure key={file.sha256} class="briefing-video">
          <video
            controls
            preload="none"
            src={fileLink(visit, `/files/${file.sha256}`)}
            aria-label={file.name}
            {...(poster ? { poster: fileLink(visit, `/files/${poster.sha256}`) } : {})}
          />
          <figcaption class="quiet">{file.name}</figcaption>
        </figure>
      ))}
    </Section>
  )
}

function Pictures({ visit, files, t }: FilesProps) {
  const pictures = files.filter(file => file.kind === 'picture')
  if (pictures.length === 0) return null
  return (
    <Section title={t('pictures')}>
      <div class="briefing-pictures">
        {pictures.map(({ sha256, name }) => (
          <figure key={sha256}>
            <a href={fileLink(visit, `/files/${sha256}`)}>
              <img src={fileLink(visit, `/files/${sha256}`)} alt={captionOf(name)} loading="lazy" />
            </a>
            <figcaption class="quiet">{captionOf(name)}</figcaption>
          </figure>
        ))}
      </div>
    </Section>
  )
}

/** A file's name without its ending. */
const captionOf = (name: string) => name.replace(/\.\w{2,5}$/, '')
