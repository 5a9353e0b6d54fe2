import type { ComponentChildren } from 'preact'
import { Ends } from '../layout/layout.tsx'

type PageHeadProps = {
  title: ComponentChildren
  /** Date, source, counts: one quiet line. */
  meta?: ComponentChildren
  /** A sentence or two that say what the page is for. */
  lead?: ComponentChildren
  /** Buttons and badges at the other end of the title. */
  actions?: ComponentChildren
}

/** The one `<h1>` of a page with what belongs to it. */
export function PageHead({ title, meta, lead, actions }: PageHeadProps) {
  return (
    <div class="page-head">
      <div class="page-head-words">
        <h1>{title}</h1>
        {meta ? <p class="quiet">{meta}</p> : null}
        {lead ? <p class="page-head-lead">{lead}</p> : null}
      </div>
      {actions ? <div class="row">{actions}</div> : null}
    </div>
  )
}

type SectionProps = { title: string; id?: string; aside?: ComponentChildren; children: ComponentChildren }

/** A part of a page under its own heading, without a card around it. */
export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section class="section" {...{ id }}>
      <div class="section-head">
        <Ends>
          <h2>{title}</h2>
          {aside ? <div class="card-aside">{aside}</div> : null}
        </Ends>
      </div>
      {children}
    </section>
  )
}
