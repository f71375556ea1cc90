/** Pages of Partner Center. Source: Microsoft's pages "customers-overview" and "manage-leads" (2023). */
const PAGES = {
  customers: 'https://partner.microsoft.com/dashboard/commerce2/customers/list',
  referrals: 'https://partner.microsoft.com/dashboard/opportunities/referral/leads',
  home: 'https://partner.microsoft.com/dashboard/home',
} as const;

/** The address of a page of Partner Center. */
export function partnerCenterPage(page: keyof typeof PAGES): string {
  return PAGES[page];
}
