import { commonPasswords } from './passwords.data.ts'

export const shortestPassword = 12
export const longestPassword = 128

type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_is_username' | 'password_common'

/** What speaks against a password, or undefined. Length counts characters, not bytes. */
export function findPasswordFault(password: string, username: string): PasswordFault | undefined {
  const length = [...password].length
  if (length < shortestPassword) return 'password_too_short'
  if (length > longestPassword) return 'password_too_long'
  if (password.toLowerCase().includes(username.toLowerCase())) return 'password_is_username'
  if (isCommon(password)) return 'password_common'
  return undefined
}

/** Without digits and signs around it a word of the list, or made of fewer than five different characters. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  const bare = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return new Set(lower).size < 5 || /^\d+$/.test(lower) || (commonPasswords as readonly string[]).includes(bare)
}
