import type { ComponentChildren } from 'preact'

type CardProps = {
  title?: string
  /** Where the title leads. */
  href?: string
  /** At the other end of the title: a link, a badge. */
  aside?: ComponentChildren
  id?: string
  children: ComponentChildren
}

/** A part of a page that stands for itself: white ground, one hairline. */
export function Card({ title, href, aside, id, children }: CardProps) {
  return (
    <section class="card" {...{ id }}>
      {title ? (
        <div class="card-head">
          <h2>{href ? <a href={href}>{title}</a> : title}</h2>
          {aside ? <div class="card-aside">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

/** Link cards side by side: as many as there is room for, two on a phone. */
export function LinkCards(props: { children: ComponentChildren }) {
  return <div class="link-cards">{props.children}</div>
}

type LinkCardProps = {
  href: string
  title: string
  note?: string
  /** At the other end of the title: a badge. */
  aside?: ComponentChildren
}

/** A card that is one link: what it is, and in small what waits there. */
export function LinkCard(props: LinkCardProps) {
  return (
    <a class="card link-card" href={props.href}>
      {props.aside ? <div class="card-aside">{props.aside}</div> : null}
      <strong>{props.title}</strong>
      {props.note ? <span>{props.note}</span> : null}
    </a>
  )
}
