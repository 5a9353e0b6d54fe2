import type { Visit } from '#platform/http/visit.ts'
import type { Say } from '#platform/i18n/words.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import { readTranscript, type Speech } from '../kernel/transcript/transcript.ts'
import type { BriefingRow } from './briefings.store.ts'
import type { briefingWords } from './briefings.words.data.ts'
import { textFor } from './show-briefing.ts'

type BriefingSay = Say<typeof briefingWords>
type Props = { visit: Visit; briefing: BriefingRow; t: BriefingSay }

/** What was said, question and answer told apart. */
export function Transcript({ visit, briefing, t }: Props) {
  const names = briefing.speakers.map(({ name }) => name)
  const speeches = readTranscript(briefing.transcript, names)
  if (speeches.length === 0) return briefing.state === 'over' ? <p class="quiet">{t('noTranscript')}</p> : null
  return (
    <Section title={t('transcript')}>
      <div class="transcript" {...(visit.lang === 'en' ? { lang: 'zh-Hans-CN' } : {})}>
        {speeches.map((speech, index) => (
          <Said key={`${index}-${speech.speaker}`} visit={visit} speech={speech} t={t} />
        ))}
      </div>
    </Section>
  )
}

function Said({ visit, speech, t }: { visit: Visit; speech: Speech; t: BriefingSay }) {
  const mark = speech.kind === 'speech' ? null : t(speech.kind)
  return (
    <div class={`said said-${speech.kind}`}>
      <p class="said-who">
        {mark ? <span class="said-mark">{mark}</span> : null}
        {textFor(speech.speaker, visit)}
      </p>
      {speech.paragraphs.map((text, index) => (
        <p key={`${index}-${text.slice(0, 20)}`}>{textFor(text, visit)}</p>
      ))}
    </div>
  )
}
