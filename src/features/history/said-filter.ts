import type { SaidTurn } from '../../assistant/turn.ts';
import { people } from '../../partner/people.ts';
import { saidPerson } from '../../partner/said-person.ts';
import { dayOf } from '../../shared/day.ts';
import type { Reader } from '../../store/port.ts';
import type { HistoryFilter } from './filter.ts';
import { saidDays } from './said-days.ts';

/** Nothing but months, numbers and what joins them: when, not about whom. A number alone can be a company's name. */
const WHEN =
  /^(?=.*[a-z]{3})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th)?|to|of|until|till|[\s,.–-])+$/iu;

/** What was asked for in words: about whom, by whom and when. A name of one of ours is never taken for a customer's. */
export async function saidFilter(turn: SaidTurn, reader: Reader): Promise<HistoryFilter> {
  const said = turn.entities.customer ?? '';
  const known = await reader.list(people);
  // Every word of it: “Alex Consulting” is a company, whoever is called Alex.
  const isOurs = said !== '' && said.split(/\s+/u).every((word) => saidPerson(word, known, '') !== undefined);
  const about = isOurs || WHEN.test(said) ? '' : said;
  const rest = about ? turn.text.replace(about, ' ') : turn.text;
  const person = saidPerson(rest, known, turn.personId);
  return { about, person: person?.id ?? '', ...saidDays(rest, dayOf(turn.now, turn.timeZone)) };
}
