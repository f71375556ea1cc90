import { NONE } from './rules.ts';

/** What was said of the digest, as the form holds it; a field that was not spoken of is absent. */
export interface SaidDigest {
  readonly digest?: string;
  readonly digestAt?: string;
}

const DIGEST =
  /\b(?:digest|(?:daily|morning) (?:summary|overview|mail|report of what)|summary (?:every|each) (?:working )?(?:day|morning))\b|다이제스트|(?:매일|아침|일일|날마다).{0,14}(?:요약|정리해서)|요약 ?(?:메일|메시지|알림)/iu;
const OFF =
  /\b(?:no|stop|off|disable|without|don't|do not|unsubscribe|cancel)\b|꺼|끄|중단|그만|안 ?받|해제|취소|필요 ?없/iu;
const TIME_EN =
  /\b(?:at|around|by|to) (\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)?(?!\d)|\b(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)|\b(\d{1,2})[:.](\d{2})\b/iu;
const TIME_KO = /(오전|새벽|아침|오후|저녁|밤)?\s*(\d{1,2})시\s*(?:(반)|(\d{1,2})분)?/u;

/** Whether the digest is wanted, and when: "digest at 8", "매일 아침 8시에 요약 보내줘", "no digest". Undefined where it was not spoken of. */
export function saidDigest(text: string): SaidDigest | undefined {
  if (!DIGEST.test(text)) return undefined;
  if (OFF.test(text)) return { digest: NONE };
  const time = saidTime(text);
  return { digest: 'daily', ...(time && { digestAt: time }) };
}

function saidTime(text: string): string | undefined {
  const [, part = '', hourKo, half, minuteKo] = TIME_KO.exec(text) ?? [];
  if (hourKo) return timeOf(Number(hourKo), half ? 30 : Number(minuteKo ?? 0), /오후|저녁|밤/u.test(part));
  const found = TIME_EN.exec(text);
  if (!found) return undefined;
  const hour = found[1] ?? found[4] ?? found[7];
  const minute = found[2] ?? found[5] ?? found[8];
  const noon = found[3] ?? found[6] ?? '';
  return timeOf(Number(hour), Number(minute ?? 0), /^p/iu.test(noon));
}

/** An hour as the form holds it: 22 and 30 are 22:30; undefined for one that no clock shows. */
export function timeOf(hour: number, minute: number, isAfternoon: boolean): string | undefined {
  const at = isAfternoon && hour < 12 ? hour + 12 : hour;
  return at < 24 && minute < 60 ? `${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}
