import { timeOf } from './said-digest.ts';

/** The quiet hours that were said, as the form holds them. */
export interface SaidQuiet {
  readonly quietFrom: string;
  readonly quietTo: string;
}

const QUIET =
  /\b(?:quiet|silen(?:t|ce)|mute|do not disturb|don't disturb|dnd|no (?:messages|notifications|pings))\b|방해 ?금지|조용|무음|알림.{0,6}(?:끄|꺼|받지 ?않|안 ?받)/iu;
const FROM_TO_EN =
  /(?:from |between )?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?\s?(?:to|till|until|and|-|–)\s?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?(?![\d:])/iu;
const PART = '(오전|새벽|아침|오후|저녁|밤)?';
const FROM_TO_KO = new RegExp(
  `${PART}\\s*(\\d{1,2})시\\s*(반)?\\s*(?:부터|에서|~|-)\\s*(?:다음 ?날)?\\s*${PART}\\s*(\\d{1,2})시\\s*(반)?`,
  'u',
);
const LATE = /오후|저녁|밤/u;

/** From when until when nothing is to come: "quiet hours 22 to 7", "밤 10시부터 아침 7시까지 조용히". Undefined where either was not said. */
export function saidQuiet(text: string): SaidQuiet | undefined {
  if (!QUIET.test(text)) return undefined;
  const ko = FROM_TO_KO.exec(text);
  if (ko) {
    const [, part = '', from, half, laterPart = '', to, laterHalf] = ko;
    return both(
      timeOf(Number(from), half ? 30 : 0, LATE.test(part)),
      timeOf(Number(to), laterHalf ? 30 : 0, LATE.test(laterPart)),
    );
  }
  const [, from, minute, noon = '', to, laterMinute, laterNoon = ''] = FROM_TO_EN.exec(text) ?? [];
  return both(
    timeOf(Number(from), Number(minute ?? 0), /^p/iu.test(noon)),
    timeOf(Number(to), Number(laterMinute ?? 0), /^p/iu.test(laterNoon)),
  );
}

function both(quietFrom: string | undefined, quietTo: string | undefined): SaidQuiet | undefined {
  return quietFrom && quietTo ? { quietFrom, quietTo } : undefined;
}
