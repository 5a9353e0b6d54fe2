import type { EditorSay } from './say.ts'
import type { Session } from './session.ts'
import type { Shown } from './shown.ts'

type Props = { shown: Shown; session: Session; t: EditorSay }

/** What is under the text: how it is kept, who else is at it, pictures on their way, what could not come along. */
export function StatusLine({ shown, session, t }: Props) {
  const { news, told, remotePictures, leftOver } = shown
  return (
    <div class="editor-status">
      <p role="status">{standingWords(shown, t)}</p>
      {leftOver ? (
        <p class="editor-left-over">
          {t('localFound', { when: clock(leftOver.keptAtMs) })}{' '}
          <button type="button" class="button button-plain button-small" onClick={session.resume}>
            {t('localResume')}
          </button>{' '}
          <button type="button" class="button button-quiet button-small" onClick={session.discard}>
            {t('localDiscard')}
          </button>
        </p>
      ) : null}
      {news.others ? <p>{t('othersNow', { names: news.others })}</p> : null}
      {news.isOld ? <p>{t('changedMeanwhile')}</p> : null}
      {told.map(each => (
        <p key={each.name}>
          {'percent' in each
            ? t('uploading', { name: each.name, percent: each.percent })
            : each.why
              ? t('pictureFailed', { name: each.name, why: each.why })
              : t('pictureOffline')}
        </p>
      ))}
      {remotePictures.length > 0 ? <RemotePictures addresses={remotePictures} t={t} /> : null}
    </div>
  )
}

function RemotePictures({ addresses, t }: { addresses: string[]; t: EditorSay }) {
  return (
    <div role="alert">
      <p>{t('fetchByHand', { n: addresses.length })}</p>
      <ul>
        {addresses.map(address => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer noopener">
              {address}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `21:03`, on the clock of whoever writes. */
function clock(ms: number): string {
  const at = new Date(ms)
  return [at.getHours(), at.getMinutes()].map(each => String(each).padStart(2, '0')).join(':')
}

function standingWords({ standing }: Shown, t: EditorSay): string {
  if (standing.kind === 'kept') return t('keptAt', { when: clock(standing.whenMs) })
  if (standing.kind === 'nowhere') return t('localFull')
  if (standing.kind === 'changed') return t('unsaved')
  if (standing.kind !== 'local') return ''
  return t(standing.isOffline ? 'offline' : 'localOnly', { when: clock(standing.whenMs) })
}
