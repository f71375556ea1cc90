import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { requestIn } from '../../../language/request.ts';
import type { Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { askedErasing } from '../rules/asked-erasing.ts';
import { openErasing } from './erase.ts';
import { openFinding } from './find-form.ts';
import { personsNamed, whoFits } from './who-fits.ts';

/** Whether a sentence asks to erase somebody's data; without words for personal data that takes a person's name. */
export async function isErasing(turn: SaidTurn, reader: Reader, around: Around): Promise<boolean> {
  const asked = askedErasing(requestIn(turn.text));
  if (!asked) return false;
  return asked.surely || (await personsNamed(turn, asked.name, reader, around)).length > 0;
}

/** "Erase Jisoo Park", "박지수 개인정보 삭제": what is known of whoever is meant, or the form that finds them by the name. */
export async function erasingSaid(turn: SaidTurn, tx: Tx, around: Around): Promise<Card | undefined> {
  const asked = askedErasing(requestIn(turn.text));
  if (!asked || !(await isErasing(turn, tx, around))) return undefined;
  const persons = await personsNamed(turn, asked.name, tx, around);
  const [one, ...others] = persons.length > 0 ? persons : await whoFits(turn, asked.name, tx, around);
  if (one && others.length === 0) return openErasing(turn, tx, one.subject, around);
  return openFinding(turn, tx, asked.name, around);
}
