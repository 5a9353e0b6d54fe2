import type { Transaction } from '#platform/transact.ts'
import type { Invitation } from './invitations.store.ts'

/** A kind of place that invitations offer: a role on a site, a place in an organisation. */
export type Offering = {
  /** Whether whoever invited may still give it. */
  isGivable(invitation: Invitation): Promise<boolean>
  /** Gives it to a person in a running transaction. */
  give(tx: Transaction, personId: string, invitation: Invitation): Promise<void>
}
