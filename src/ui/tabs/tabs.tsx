/** One of several views of the same thing, each at its own address. */
export type Tab = { href: string; label: string; here: boolean; count?: number }

type TabsProps = {
  /** What the views are views of, said aloud. */
  label: string
  tabs: readonly Tab[]
  /** As a switch in the corner of a card instead of a line under a heading. */
  small?: boolean
}

export function Tabs({ label, tabs, small }: TabsProps) {
  return (
    <nav class={small ? 'switch' : 'tabs'} aria-label={label}>
      {tabs.map(tab => (
        <a key={tab.href} href={tab.href} {...(tab.here ? { 'aria-current': 'true' } : {})}>
          {tab.label}
          {tab.count === undefined ? null : <span class="tabs-count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
