/** Words that the page gave to the island, already in the reader's language. */
export type EditorSay = (key: string, values?: Record<string, string | number>) => string

/** Binds the words; `{n}` takes a value, `{n|one|many}` chooses by number. */
export function sayer(words: Record<string, string>): EditorSay {
  return (key, values = {}) =>
    (words[key] || key).replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        const value = values[name]
        if (value === undefined) return whole
        if (one === undefined) return String(value)
        return Number(value) === 1 ? one : String(many)
      },
    )
}
