// Which role's credentials a person gets: the pool's mapping is “choose role from token”, with Deny where that is not clear.
import { AUTHENTICATED_ROLE, GUEST_ROLE } from '../lambda/permission.ts';
import { type Login, toNotAuthorized } from './check-login.ts';

/** The role's name. `customRoleArn` must stand in the token's `cognito:roles` (aws-facts §4.5). */
export function chooseRole(login: Login | undefined, customRoleArn: string | undefined): string {
  if (customRoleArn !== undefined) {
    if (login?.roles.includes(customRoleArn)) return toRoleName(customRoleArn);
    throw toDenied();
  }
  if (login === undefined) return GUEST_ROLE;
  if (login.preferredRole !== undefined) return toRoleName(login.preferredRole);
  const [role, ...others] = login.roles;
  if (role === undefined) return AUTHENTICATED_ROLE;
  if (others.length === 0) return toRoleName(role);
  throw toDenied();
}

function toRoleName(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf('/') + 1);
}

/** AmbiguousRoleResolution is Deny, too. Words unverified. */
function toDenied() {
  return toNotAuthorized('Access denied');
}
