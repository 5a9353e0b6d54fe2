import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import type { Figure } from '../kernel/index.ts'
import type { InSentence } from '../reading/read-text.ts'
import { sayValue } from './say-amount.ts'
import { sayBasis, sayPeriod } from './say-figure.ts'
import { chineseLang, chineseWith, type FigureVoice, sayWith } from './voice.ts'

/** All that is known of one figure, with the sentence that it was read in. */
export function FigureRecord({ voice, figure }: { voice: FigureVoice; figure: InSentence<Figure> }) {
  const chinese = (text: string) => <span lang={chineseLang(voice)}>{text}</span>
  const items = [
    ['quote', chinese(figure.quote)],
    ['value', sayValue(voice, figure)],
    [
      'subject',
      figure.subject === '' ? sayWith(voice, 'figure.noSubject') : chinese(chineseWith(voice, figure.subject)),
    ],
    ['period', sayPeriod(voice, figure.period)],
    ['kind', sayWith(voice, `kind.${figure.kind}`)],
    ['basis', sayBasis(voice, figure.basis)],
    ['qualifier', figure.qualifier === null ? '' : sayWith(voice, `qualifier.${figure.qualifier}`)],
    ['status', sayWith(voice, `status.${figure.status}`)],
    ['sentence', chinese(figure.sentence)],
  ] as const
  return <DefinitionList items={items.map(([name, value]) => [sayWith(voice, `figure.${name}`), value] as const)} />
}
