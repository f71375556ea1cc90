/** What a form may be corrected in. */
export type Part =
  | 'company'
  | 'person'
  | 'phone'
  | 'email'
  | 'domain'
  | 'country'
  | 'city'
  | 'state'
  | 'address'
  | 'postalCode'
  | 'assignee'
  | 'reason'
  | 'day'
  | 'needs'
  | 'prefix';
/** New values, by what they are: a country as ISO 3166-1 alpha-2, a day as yyyy-mm-dd, a prefix as it stands before .onmicrosoft.com, the rest as written. */
export type Correction = Readonly<Partial<Record<Part, string>>>;
