import type { FieldFault } from '#platform/errors.ts'
import { personFaults, sampleMark } from '../faults.data.ts'
import { findPasswordFault } from '../passwords.ts'
import { isUsername, samplePrefix } from '../usernames.ts'

type PersonFault = keyof typeof personFaults

/** What someone types to become a person: both passwords must agree. */
export type TypedPerson = { name: string; username: string; password: string; again: string }

const fault = (at: string, code: PersonFault): FieldFault => ({ at, code, message: personFaults[code] })

/** Everything wrong with a new person's entries; empty when nothing is. Whether the username is free, the table says. */
export function personFaultsOf({ name, username, password, again }: TypedPerson): FieldFault[] {
  return [...nameFaultsOf(name), ...usernameFaultsOf(username), ...passwordFaultsOf({ password, again }, username)]
}

export function nameFaultsOf(name: string): FieldFault[] {
  if (name.trim() === '') return [fault('name', 'name_missing')]
  return name.includes(sampleMark) ? [fault('name', 'name_sample')] : []
}

function usernameFaultsOf(username: string): FieldFault[] {
  if (!isUsername(username)) return [fault('username', 'username_form')]
  return username.startsWith(samplePrefix) ? [fault('username', 'username_reserved')] : []
}

export function passwordFaultsOf(typed: { password: string; again: string }, username: string): FieldFault[] {
  const found = findPasswordFault(typed.password, username)
  if (found) return [fault('password', found)]
  return typed.password === typed.again ? [] : [fault('again', 'password_differs')]
}

export const usernameTaken: FieldFault = fault('username', 'username_taken')
