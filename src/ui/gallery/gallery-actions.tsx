import { link } from '#platform/http/visit.ts'
import { Badge, Tag } from '../badge/badge.tsx'
import { Actions, Button, ButtonLink } from '../button/button.tsx'
import { Confirm } from '../button/confirm.tsx'
import { Card, LinkCard, LinkCards } from '../card/card.tsx'
import { Dialog, Disclosure } from '../dialog/dialog.tsx'
import { Columns, Row, Stack } from '../layout/layout.tsx'
import { Notice } from '../notice/notice.tsx'
import { Section } from '../page-head/page-head.tsx'
import { Prose } from '../prose/prose.tsx'
import { Tabs } from '../tabs/tabs.tsx'
import type { PartProps } from './gallery-part.ts'

/** Type, buttons, badges, notices, cards, dialogs. Its forms lead to the page itself and change nothing. */
export function GalleryActions({ visit, t }: PartProps) {
  return (
    <Columns shape={2}>
      <Card title={t('type')}>
        <Prose>
          <h2>{t('headline')}</h2>
          <p>{t('prose')}</p>
          <blockquote>{t('quote')}</blockquote>
        </Prose>
      </Card>
      <Stack>
        <Buttons visit={visit} t={t} />
        <Overlays visit={visit} t={t} />
      </Stack>
      <Card title={t('badges')}>
        <Badges visit={visit} t={t} />
      </Card>
      <Stack close>
        <Notice>{t('noticeInfo')}</Notice>
        <Notice tone="good">{t('noticeGood')}</Notice>
        <Notice tone="warn">{t('noticeWarn')}</Notice>
        <Notice tone="bad">{t('noticeBad')}</Notice>
      </Stack>
      <Section title={t('faces')} aside={<a href={link(visit, '/')}>{t('all')}</a>}>
        <LinkCards>
          <LinkCard href={link(visit, '/')} title={t('driver')} note={t('driverNote')} />
          <LinkCard href={link(visit, '/')} title={t('shipper')} note={t('shipperNote')} />
        </LinkCards>
      </Section>
    </Columns>
  )
}

function Buttons({ visit, t }: PartProps) {
  const here = link(visit, '/gallery')
  return (
    <Card title={t('buttons')}>
      <form action={here}>
        <Actions>
          <Button tone="primary">{t('publish')}</Button>
          <Button>{t('save')}</Button>
          <Button disabled>{t('disabled')}</Button>
          <Button small>{t('save')}</Button>
          <ButtonLink href={here} tone="quiet">
            {t('details')}
          </ButtonLink>
        </Actions>
      </form>
      <Actions>
        <Confirm visit={visit} action={here} label={t('remove')} question={t('removeAsk')} yes={t('removeYes')} small />
        <Confirm
          visit={visit}
          action={here}
          label={t('publish')}
          question={t('publishAsk')}
          yes={t('publishYes')}
          tone="calm"
          small
        />
      </Actions>
    </Card>
  )
}

function Overlays({ visit, t }: PartProps) {
  return (
    <Card title={t('overlays')}>
      <p>
        <a href="#basis">{t('open')}</a>
      </p>
      <Disclosure summary={t('more')}>
        <p>{t('prose')}</p>
      </Disclosure>
      <Dialog visit={visit} id="basis" title={t('dialogTitle')}>
        <p>{t('prose')}</p>
      </Dialog>
    </Card>
  )
}

function Badges({ visit, t }: PartProps) {
  const here = link(visit, '/gallery')
  return (
    <Stack>
      <Row>
        <Badge>{t('draft')}</Badge>
        <Badge tone="accent">{t('now')}</Badge>
        <Badge tone="calm">{t('figures', { n: 56 })}</Badge>
        <Badge tone="good">{t('sums', { n: 9 })}</Badge>
        <Badge tone="warn">{t('hints')}</Badge>
        <Badge tone="bad">{t('overdue')}</Badge>
      </Row>
      <Row>
        <Tag href={here} on>
          {t('all')}
        </Tag>
        <Tag href={link(visit, '/freight')}>{t('high')}</Tag>
        <Tag href={link(visit, '/freight')}>{t('flat')}</Tag>
      </Row>
      <Tabs
        label={t('badges')}
        tabs={[
          { href: here, label: t('all'), here: true, count: 12 },
          { href: link(visit, '/freight'), label: t('draft'), here: false, count: 3 },
          { href: link(visit, '/spaces'), label: t('overdue'), here: false },
        ]}
      />
    </Stack>
  )
}
