/** Data for search engines (JSON-LD). A block of data is never run, so the content policy lets it be. */
export function DataBlock({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
