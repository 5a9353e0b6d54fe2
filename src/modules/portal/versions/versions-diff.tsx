import type { Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import type { DiffBlock, DiffPart } from '../kernel/diff/texts.ts'
import type { Comparison, Readable } from './versions.ts'
import { versionWords } from './versions.words.data.ts'

type VersionSay = Say<typeof versionWords>

/** What two versions say differently: side by side where there is room, in one text on a phone. */
export function ComparisonView({ visit, comparison }: { visit: Visit; comparison: Comparison<Readable> }) {
  const t = speak(versionWords, visit.lang)
  const { title, summary, body, isMarkupAlone } = comparison
  const isChanged = [title, summary].some(isDifferent) || body.some(block => block.kind === 'changed')
  return (
    <>
      {isMarkupAlone ? <Notice>{t('markupAlone')}</Notice> : null}
      {isChanged || isMarkupAlone ? null : <Notice>{t('unchanged')}</Notice>}
      <OneLine name={t('title')} parts={title} t={t} />
      <OneLine name={t('summary')} parts={summary} t={t} />
      {body.some(block => block.kind === 'changed') ? (
        <Section title={t('body')}>
          {body.map((block, index) => (
            <Block key={index} block={block} t={t} />
          ))}
        </Section>
      ) : null}
    </>
  )
}

const isDifferent = (parts: readonly DiffPart[]) => parts.some(part => part.kind !== 'same')

function OneLine({ name, parts, t }: { name: string; parts: readonly DiffPart[]; t: VersionSay }) {
  if (!isDifferent(parts)) return null
  return (
    <Section title={name}>
      <Changed parts={parts} t={t} />
    </Section>
  )
}

function Block({ block, t }: { block: DiffBlock; t: VersionSay }) {
  if (block.kind === 'changed') return <Changed parts={block.parts} t={t} />
  const lines = block.text.split('\n').filter(line => line !== '')
  if (lines.length <= 2) return <p class="diff-same">{lines.join(' ')}</p>
  return <p class="diff-same quiet">{t('unchangedPart', { n: lines.length })}</p>
}

function Changed({ parts, t }: { parts: readonly DiffPart[]; t: VersionSay }) {
  const side = (hidden: DiffPart['kind']) => <Parts parts={parts.filter(part => part.kind !== hidden)} t={t} />
  return (
    <div class="diff-change">
      <p class="diff-inline">
        <Parts parts={parts} t={t} />
      </p>
      <div class="diff-sides">
        <p>{side('ins')}</p>
        <p>{side('del')}</p>
      </div>
    </div>
  )
}

function Parts({ parts, t }: { parts: readonly DiffPart[]; t: VersionSay }) {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} t={t} />
      ))}
    </>
  )
}

function Part({ part, t }: { part: DiffPart; t: VersionSay }) {
  if (part.kind === 'same') return <>{part.text}</>
  const aloud = <span class="only-read-aloud">{t(part.kind === 'del' ? 'gone' : 'came')}</span>
  return part.kind === 'del' ? (
    <del>
      {aloud}
      {part.text}
    </del>
  ) : (
    <ins>
      {aloud}
      {part.text}
    </ins>
  )
}
