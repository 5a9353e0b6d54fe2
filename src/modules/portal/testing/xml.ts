const token =
  /<\?xml[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)\s*(\/?)>|[^<]+/y

/** Throws where a text is no well-formed XML of the plain kind that we write: elements, attributes, escaped text. */
export function assertWellFormed(xml: string) {
  const open: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex
    const found = token.exec(xml)
    if (!found) throw new Error(`Not well-formed at ${from}: ${xml.slice(from, from + 40)}`)
    const [text, isEnd, name, , isEmpty] = found
    if (name === undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)|[\u0000-\u0008]|\p{Surrogate}/u.test(text))
        throw new Error(`Bad text: ${text}`)
    } else if (isEnd) {
      if (open.pop() !== name) throw new Error(`</${name}> ends nothing`)
    } else if (!isEmpty) open.push(name)
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> never end`)
}
