type Load = () => Promise<unknown>

/** `./modules/freight/dispatch-board.island.tsx` → `dispatch-board`. */
export const islandName = (path: string) => path.replace(/^.*\//, '').replace(/\.island\.tsx$/, '')

/**
 * Brings the islands of a page to life when each is seen. `files` maps island files to their loaders; Preact itself
 * comes with the first island. An island that fails to load leaves its server-made content standing.
 */
export function wakeIslands(page: Document, files: Record<string, Load>) {
  const loads = new Map(Object.entries(files).map(([path, load]) => [islandName(path), load]))
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue
      seen.unobserve(entry.target)
      const load = loads.get((entry.target as HTMLElement).dataset.island!)
      if (load) void mount(entry.target as HTMLElement, load)
    }
  })
  for (const element of page.querySelectorAll('[data-island]')) seen.observe(element)
}

async function mount(element: HTMLElement, load: Load) {
  const [{ render, h }, island] = await Promise.all([import('preact'), load()])
  const { default: Component } = island as { default: Parameters<typeof h>[0] }
  render(h(Component, JSON.parse(element.dataset.props!)), element)
  element.dataset.awake = ''
}
