export type UnreadableCode = 'empty_page' | 'page_too_large' | 'not_text' | 'no_content'

const reasons: Record<UnreadableCode, string> = {
  empty_page: 'The file is empty. Fetch the page again.',
  page_too_large: 'The file is larger than a page may be. Raise the limit or cut the file.',
  not_text: 'The file is not a text: it holds binary data. Give the page itself, not a picture or a document.',
  no_content: 'No article was found in the page: no body text, no pictures, no date. It may be a list or a menu.',
}

/** A file that cannot be read as a page. `code` is stable, `message` says what is wrong and what to do. */
export class UnreadablePage extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode) {
    super(reasons[code])
    this.name = 'UnreadablePage'
    this.code = code
  }
}
