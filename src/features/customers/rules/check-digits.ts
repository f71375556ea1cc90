import * as br from 'stdnum/lib/cjs/br/cnpj.js';
import * as by from 'stdnum/lib/cjs/by/unp.js';
import * as hu from 'stdnum/lib/cjs/hu/anum.js';
import * as gstin from 'stdnum/lib/cjs/in/gstin.js';
import * as pan from 'stdnum/lib/cjs/in/pan.js';
import * as kr from 'stdnum/lib/cjs/kr/brn.js';
import * as md from 'stdnum/lib/cjs/md/idno.js';
import * as pl from 'stdnum/lib/cjs/pl/nip.js';
import * as ru from 'stdnum/lib/cjs/ru/inn.js';
import * as th from 'stdnum/lib/cjs/th/tin.js';
import * as tr from 'stdnum/lib/cjs/tr/vkn.js';
import * as ua from 'stdnum/lib/cjs/ua/edrpou.js';
import * as ve from 'stdnum/lib/cjs/ve/rif.js';
import * as vn from 'stdnum/lib/cjs/vn/mst.js';
import * as za from 'stdnum/lib/cjs/za/tin.js';

interface Validator {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

/** By country and length: one country can accept several kinds of numbers, and only some have a check digit. */
const validators: ReadonlyMap<string, Validator> = new Map<string, Validator>([
  ['BR14', br],
  ['BY9', by],
  // An adószám is the 8 digits with the check digit, a VAT code and a county.
  ['HU11', { validate: (value) => hu.validate(value.slice(0, 8)) }],
  ['IN10', pan],
  ['IN15', gstin],
  ['KR10', kr],
  ['MD13', md],
  ['PL10', pl],
  ['RU10', ru],
  ['RU12', ru],
  ['TH13', th],
  ['TR10', tr],
  ['UA8', ua],
  ['VE10', ve],
  ['VN10', vn],
  ['VN13', vn],
  ['ZA10', za],
]);

/** Whether a number (capitals and digits only) can have been typed right, by the check digits of its country; true where there are none. */
export function passesCheckDigits(country: string, value: string): boolean {
  return validators.get(`${country}${value.length}`)?.validate(value).isValid ?? true;
}
