/** A file as a form sends it. */
export type SentPart = { field: string; name: string; content: Uint8Array | string }

/** The body of a form with files, as browsers write it (RFC 7578), for injected requests. */
export function multipart(fields: Record<string, string>, files: readonly SentPart[]) {
  const boundary = 'open56-test-boundary'
  const part = (head: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ])
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map(({ field, name, content }) => part(`name="${field}"; filename="${name}"`, content)),
    Buffer.from(`--${boundary}--\r\n`),
  ]
  return { payload: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
