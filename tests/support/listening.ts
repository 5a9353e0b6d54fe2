import type { TestApp } from './people.ts'

/** Lets an app of `createTestApp` listen on a free port, for a browser; its address. It stops with the test. */
export async function listen(app: TestApp): Promise<string> {
  return app.server.listen({ port: 0, host: '127.0.0.1' })
}
