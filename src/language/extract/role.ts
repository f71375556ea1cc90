import type { Entities } from '../port.ts';
import type { Piece } from '../read/piece.ts';

const ROLES = ['admin', 'support', 'manager', 'staff'] as const;

function roleIn(piece: Piece): NonNullable<Entities['role']> | undefined {
  return ROLES.find((role) => piece.concepts.includes(`role.${role}`));
}

/**
 * The role that is given or taken. With several ("the admin Alex becomes a manager") the one that is marked as the role
 * counts: with 로 behind it, or with "role", "rights", 권한, 역할 next to it; else the last.
 */
export function findRole(pieces: readonly Piece[]): Entities['role'] {
  const found = pieces.flatMap((piece, index) => {
    const role = roleIn(piece);
    return role === undefined ? [] : [{ role, piece, next: pieces[index + 1] }];
  });
  const marked = found.filter(
    ({ piece, next }) => /^으?로$/u.test(piece.particle ?? '') || next?.concepts.includes('role') === true,
  );
  return (marked.at(-1) ?? found.at(-1))?.role;
}
