/**
 * Products of Microsoft that partners talk about all day and that no command here is about: whoever names one asks somebody else.
 * Microsoft itself, Partner Center, Teams and Excel are left out: our own commands speak of them.
 */
const SUITES = ['microsoft 365', 'office 365', 'm365', 'o365', 'windows 365', 'dynamics 365', 'd365'];
const PLANS = 'e1, e3, e5, f1, f3, a3, a5, business basic, business standard, business premium, apps, copilot'.split(
  ', ',
);
const OTHERS =
  'windows, windows 10, windows 11, windows server, azure, azure ad, azure openai, azure devops, azure vm, azure portal, entra, entra id, microsoft entra, active directory, intune, microsoft intune, exchange online, exchange server, hyper-v, sql server, power bi, power automate, power apps, powerapps, power platform, microsoft copilot, github copilot, microsoft fabric, defender, microsoft defender, defender for business, sentinel, microsoft sentinel, purview, microsoft purview, microsoft teams, microsoft word, microsoft excel, microsoft planner, microsoft store, onenote, visio, microsoft project, microsoft azure, microsoft edge, visual studio, visual studio code, xbox, skype, hololens, conditional access, mfa, multi-factor authentication, multifactor authentication, two-factor authentication, sso, single sign-on, excel formula, pivot table, pivot tables, vlookup, macro, macros';

/** In lower case, separated by commas. */
export const PRODUCTS_EN = [
  ...SUITES.flatMap((suite) => [suite, ...PLANS.map((plan) => `${suite} ${plan}`)]),
  OTHERS,
].join(', ');

const PRODUCT = new Set(PRODUCTS_EN.split(', '));

/** Whether a stretch of words in capitals is the name of such a product. */
export function isProduct(name: string): boolean {
  return PRODUCT.has(name.toLowerCase());
}
