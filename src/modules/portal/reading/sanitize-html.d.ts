declare module 'sanitize-html' {
  namespace sanitizeHtml {
    interface IOptions {
      allowedTags: string[]
      allowedAttributes: Record<string, string[]>
      allowedSchemes: string[]
      allowedSchemesByTag: Record<string, string[]>
      allowedSchemesAppliedToAttributes: string[]
      allowProtocolRelative: boolean
      enforceHtmlBoundary: boolean
    }
  }
  function sanitizeHtml(html: string, options: sanitizeHtml.IOptions): string
  export default sanitizeHtml
}
