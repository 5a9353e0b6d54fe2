import axe from 'axe-core'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What WCAG 2.2 AA has against the page as it stands, with everything unfolded; and whether something sticks out. */
export async function axeFaults(page: Page): Promise<string[]> {
  const path = new URL(page.url()).pathname
  await page.evaluate('document.querySelectorAll("main details").forEach(each => each.open = true)')
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)) as {
    violations: { id: string; nodes: { target: string[] }[] }[]
  }
  const root = 'document.documentElement'
  const sticksOut = (await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)) as number
  return [
    ...violations.map(each => `${path}: ${each.id} ${each.nodes.map(node => node.target.join(' ')).join(', ')}`),
    ...(sticksOut > 0 ? [`${path}: sticks out by ${sticksOut} px`] : []),
  ]
}
