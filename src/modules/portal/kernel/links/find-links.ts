const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** Addresses that a cleaned text leads to, each once, in their order; mail, telephone and places on the page left out. */
export function findLinks(html: string): string[] {
  const found = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => decode(address).trim())
  return [...new Set(found)].filter(address => /^(?:https?:\/\/|\/(?!\/))/i.test(address))
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name]!)
}
