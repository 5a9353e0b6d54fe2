import { createTextSender, type TextSenderParts } from './send-texts.ts'

/** Sends and forgets every `pauseMs`, one round at a time, until stopped. */
export function keepSending(parts: TextSenderParts, pauseMs = 1000) {
  const sender = createTextSender(parts)
  const stopping = new AbortController()
  let running: Promise<unknown> | undefined
  const round = async () => {
    await sender.deliver(stopping.signal)
    await sender.forget()
  }
  const timer = setInterval(() => {
    running ??= round()
      .catch(error => parts.log.warn({ err: error }, 'text messages'))
      .finally(() => {
        running = undefined
      })
  }, pauseMs)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
