/** What a person may do adds up over their roles. A person without any gets help and can ask for access. */
export const ROLES = ['staff', 'support', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may use a command or press a button. */
export type Who = 'everyone' | readonly Role[];

/** Whether somebody with these roles is among `who`. */
export function isAmong(roles: readonly Role[], who: Who): boolean {
  return who === 'everyone' || who.some((role) => roles.includes(role));
}
