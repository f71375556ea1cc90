import type { Correction } from '../../../language/correction/part.ts';
import { checkState } from './state.ts';

/** The parts of an address as the fields hold them. */
type Place = Readonly<Partial<Record<'postalCode' | 'state' | 'city' | 'addressLine1', string>>>;

/** 강남구, 성남시, "성남시 분당구", 가평군. */
const CITY = /^[가-힣]{1,4}[시군구](?: [가-힣]{1,4}구)?(?= |$)/u;

/** Where somebody is said to be: "시/도는 서울", and a Korean address in one piece, from the large to the small ("서울 강남구 테헤란로 152"). */
export function saidPlace({ postalCode, state, city, address }: Correction, country: string): Place {
  const apart = address && country === 'KR' ? inPieces(address) : address ? { addressLine1: address } : {};
  const code = state && checkState(state, country).value;
  return { ...apart, ...(postalCode && { postalCode }), ...(code && { state: code }), ...(city && { city }) };
}

function inPieces(address: string): Place {
  const [first = '', ...others] = address.trim().split(/\s+/u);
  const code = checkState(first, 'KR').value;
  const behind = code ? others.join(' ') : address.trim();
  const city = CITY.exec(behind)?.[0];
  const street = city ? behind.slice(city.length).trim() : behind;
  return { ...(code && { state: code }), ...(city && { city }), ...(street && { addressLine1: street }) };
}
