import { z } from 'zod';

const text = z.string().nullish();
const flag = z.boolean().nullish();

const person = z.object({
  ...{ firstName: text, lastName: text, phoneNumber: text, email: text, title: text },
  contactPreference: z.looseObject({ locale: text }).nullish().catch(undefined),
});

/**
 * A referral as Partner Center's API and exports give it (its page "referral-resources"), as far as we use it. Enumerated
 * values are plain text here: those that we do not know are kept, not refused. Keys that we do not use are dropped. `dealValue` comes as a number or as text.
 */
export const microsoftReferral = z.object({
  id: z.string().min(1).max(100),
  engagementId: text,
  name: text,
  createdDateTime: z.string(),
  updatedDateTime: text,
  expirationDateTime: text,
  acceptedDateTime: text,
  closedDateTime: text,
  status: z.string(),
  substatus: z.string(),
  statusReason: text,
  qualification: text,
  type: text,
  direction: text,
  callToAction: text,
  customerProfile: z.object({
    name: z.string().min(1),
    size: text,
    address: z
      .looseObject({ addressLine1: text, addressLine2: text, city: text, state: text, postalCode: text, country: text })
      .nullish(),
    team: z.array(person).nullish(),
  }),
  // The key is really spelled so, with "To" twice.
  consent: z
    .looseObject({
      consentToToShareInfoWithOthers: flag,
      consentToContact: flag,
      consentToShareReferralWithMicrosoftSellers: flag,
    })
    .nullish(),
  details: z
    .looseObject({
      notes: text,
      dealValue: z.union([z.number(), z.string()]).nullish(),
      currency: text,
      closingDateTime: text,
      customerRequestedContact: flag,
      customerAction: text,
      requirements: z
        .looseObject({
          industries: z.array(z.object({ id: text })).nullish(),
          products: z.array(z.object({ id: text })).nullish(),
          services: z.array(z.object({ id: text })).nullish(),
          solutions: z.array(z.object({ id: text, name: text })).nullish(),
          additionalRequirements: text,
        })
        .nullish(),
    })
    .nullish(),
});

export type MicrosoftReferral = z.output<typeof microsoftReferral>;

/** The values that we know, per field; the lists of the page "referral-resources" (2023). */
export const KNOWN_VALUES = {
  status: ['None', 'New', 'Active', 'Closed'],
  substatus: ['None', 'Pending', 'Received', 'Accepted', 'Won', 'Lost', 'Declined', 'Expired', 'Error'],
  type: ['Independent', 'Shared'],
  qualification: ['None', 'Direct', 'MarketingQualified', 'SalesQualified'],
  direction: ['Incoming', 'Outgoing'],
} as const;
