import type { SaidTurn } from '../../../assistant/turn.ts';
import { requestIn } from '../../../language/request.ts';
import { people } from '../../../partner/people.ts';
import { peopleCalled } from '../../../partner/said-person.ts';
import type { Reader } from '../../../store/port.ts';
import { customers } from '../customer.ts';
import { askedWhose, asksHowMany } from '../rules/asked-list.ts';
import { tagIn } from '../rules/filter.ts';

/** Whose customers are asked for, by directory object id; both empty for everybody's. */
export interface Whose {
  readonly owner: string;
  readonly support: string;
}

const MINE = /\bmy (?:own )?(?:customers?|clients?|accounts?)\b|(?<![가-힣])(?:내|제|나의|저의) (?:고객|거래처)/iu;

/** "Customers of Adele", "내가 지원하는 고객": by the one colleague who is called so. Undefined where the words name none. */
export async function saidWhose(turn: SaidTurn, reader: Reader): Promise<Whose | undefined> {
  const asked = askedWhose(requestIn(turn.text));
  if (!asked) return (await saysMine(turn, reader)) ? { owner: turn.personId, support: '' } : undefined;
  const [person, ...others] = asked.isMe ? [] : peopleCalled(asked.name, await reader.list(people));
  const id = asked.isMe ? turn.personId : others.length === 0 ? person?.id : undefined;
  return id ? { owner: '', support: '', [asked.as]: id } : undefined;
}

/** "My customers" are all of ours, said by somebody who looks after none. */
async function saysMine({ text, personId }: SaidTurn, reader: Reader): Promise<boolean> {
  return MINE.test(text) && (await reader.list(customers)).some(({ body }) => body.owner === personId);
}

/** "Gold customers", where gold is a tag of ours. */
async function saysTag({ text }: SaidTurn, reader: Reader): Promise<boolean> {
  const tags = (await reader.list(customers)).flatMap(({ body }) => body.tags ?? []);
  return tagIn(text, [...new Set(tags)]) !== undefined && !/태그|\btags?\b/iu.test(text);
}

/** Whether the list of customers answers: whose they are, how many, or those with a tag. */
export async function isForList(turn: SaidTurn, reader: Reader): Promise<boolean> {
  const request = requestIn(turn.text);
  if (await saysTag(turn, reader)) return true;
  return asksHowMany(request) || (askedWhose(request) !== undefined && (await saidWhose(turn, reader)) !== undefined);
}
