// The role in which somebody works: a choice where they have several.
import { type Person, toShortRole } from '../../domain/session/person.ts';
import type { Entrance } from '../../state/session/shown.ts';
import styles from './Session.module.css';

export interface RoleChoiceProps {
  readonly person: Person;
  readonly entrance: Entrance;
}

export function RoleChoice({ person, entrance }: RoleChoiceProps) {
  const { roles, preferredRole } = person;
  const asked = entrance.chosenRole.value ?? entrance.environment.roleArn ?? preferredRole;
  const only = roles.length === 1 ? roles[0] : undefined;
  const role = asked ?? only;
  if (roles.length < 2) {
    return role === undefined ? null : <span title={role}>{`as ${toShortRole(role)}`}</span>;
  }
  return (
    <label class={styles.role}>
      Role
      <select
        value={role ?? ''}
        onChange={(event) => entrance.chooseRole(event.currentTarget.value)}
      >
        {role === undefined && <option value="">Choose a role</option>}
        {roles.map((one) => (
          <option key={one} value={one} title={one}>
            {toShortRole(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
