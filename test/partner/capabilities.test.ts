import { strict as assert } from 'node:assert';
import { CAPABILITIES, can, lackOf } from '../../src/partner/capabilities.ts';
import { DEFAULT_PARTNER, PARTNER_TYPES, type PartnerCloud, type PartnerType } from '../../src/partner/partner.ts';

const partner = (partnerType: PartnerType, cloud: PartnerCloud = 'public') => ({
  ...DEFAULT_PARTNER,
  partnerType,
  cloud,
});

describe('What a partner can do', () => {
  it('is everything but connecting with a provider for a direct-bill partner, also one that never said so', () => {
    for (const one of [DEFAULT_PARTNER, partner('directBill'), partner('indirectProvider')]) {
      assert.deepEqual(
        CAPABILITIES.filter((capability) => !can(one, capability)),
        ['connectProvider'],
      );
    }
  });

  it('does not hold creating, attesting, qualifying and ending for an indirect reseller', () => {
    assert.deepEqual(
      CAPABILITIES.filter((capability) => !can(partner('indirectReseller'), capability)),
      ['createCustomer', 'attestAgreement', 'specialQualification', 'endRelationship'],
    );
  });

  it('holds neither referrals nor profile nor providers in the US Government cloud, whatever the type', () => {
    for (const type of PARTNER_TYPES) {
      for (const capability of ['referrals', 'businessProfile', 'connectProvider'] as const)
        assert.equal(lackOf(partner(type, 'usGovernment'), capability), 'cloud');
    }
  });

  it('tells the cloud before the type', () => {
    assert.equal(lackOf(partner('indirectReseller', 'usGovernment'), 'attestAgreement'), 'cloud');
    assert.equal(lackOf(partner('indirectReseller'), 'attestAgreement'), 'partnerType');
  });
});
