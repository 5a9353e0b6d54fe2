/** What a person can be in an organisation. */
export const memberRoles = ['owner', 'manager', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]

export type MembershipAct =
  | 'invite'
  | 'change'
  | 'remove'
  | 'hand-over'
  | 'rename'
  | 'close'
  | 'make-key'
  | 'revoke-key'

/**
 * Who may do what to whom: `role of the doer → act → roles of those it may be done to`. Inviting is to a role; rename,
 * close and the API keys concern the organisation, told as its owner; who may revoke keys sees them. Everyone may leave, but for the last owner.
 */
export const membershipActs = {
  owner: {
    invite: ['owner', 'manager', 'member'],
    change: ['manager', 'member'],
    remove: ['manager', 'member'],
    'hand-over': ['manager', 'member'],
    rename: ['owner'],
    close: ['owner'],
    'make-key': ['owner'],
    'revoke-key': ['owner'],
  },
  manager: { invite: ['member'], remove: ['member'], 'revoke-key': ['owner'] },
  member: {},
} as const satisfies Record<MemberRole, Partial<Record<MembershipAct, readonly MemberRole[]>>>

/** Whether someone of a role may do an act to someone of another. */
export function mayAct(doer: MemberRole, act: MembershipAct, target: MemberRole): boolean {
  const acts: Partial<Record<MembershipAct, readonly MemberRole[]>> = membershipActs[doer]
  return acts[act]?.includes(target) ?? false
}

/** What happens when someone leaves: the last owner stays, as nobody could act for the organisation otherwise. */
export function mayLeave(role: MemberRole, owners: number): boolean {
  return role !== 'owner' || owners > 1
}
