import type { Mode, Theme } from './visit.ts'

/** 适老化 mode and theme, kept in one cookie: `open56.look=elder-dark`. */
export type Look = { mode: Mode; theme: Theme }

const pattern = /(?:^|; )open56\.look=((?:standard|elder)-(?:auto|light|dark))(?:;|$)/

/** The look that a cookie header names, as it stands there; '' where it names none. */
export function readLookCookie(cookieHeader: string): string {
  return pattern.exec(cookieHeader)?.[1] ?? ''
}

export function readLook(cookieHeader: string | undefined): Look {
  const [mode = 'standard', theme = 'auto'] = readLookCookie(cookieHeader ?? '')
    .split('-')
    .filter(Boolean)
  return { mode: mode as Mode, theme: theme as Theme }
}

/** A Set-Cookie line that keeps a look for a year. */
export function lookCookie(look: Look): string {
  return `open56.look=${look.mode}-${look.theme}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`
}
