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
    for (const one of [DEFAULT_PARTNER, partner('directBill')]) {
      assert.deepEqual(
        CAPABILITIES.filter((capability) => !can(one, capability)),
        ['connectProvider'],
      );
    }
  });

  it('is everything for an indirect provider', () =>
    assert.deepEqual(
      CAPABILITIES.filter((capability) => !can(partner('indirectProvider'), capability)),
      [],
    ));

  it('does not hold creating, attesting, qualifying and ending for an indirect reseller', () => {
    assert.deepEqual(
      CAPABILITIES.filter((capability) => !can(partner('indirectReseller'), capability)),
      ['createCustomer', 'attestAgreement', 'specialQualification', 'endRelationship'],
    );
  });

  it('holds neither referrals nor profile in the US Government cloud, whatever the type', () => {
    for (const type of PARTNER_TYPES) {
      for (const capability of ['referrals', 'businessProfile'] as const)
        assert.equal(lackOf(partner(type, 'usGovernment'), capability), 'cloud');
    }
  });

  it('holds invitations in the US Government cloud once an admin has seen them there, and nowhere else asks for that', () => {
    for (const type of PARTNER_TYPES) {
      for (const on of [false, true]) {
        const seen = on ? ({ governmentRequests: true } as const) : {};
        assert.equal(lackOf({ ...partner(type, 'public'), ...seen }, 'inviteCustomer'), undefined);
        const inGovernment = { ...partner(type, 'usGovernment'), ...seen };
        assert.equal(lackOf(inGovernment, 'inviteCustomer'), on ? undefined : 'unconfirmed');
        const provider = type === 'directBill' ? 'partnerType' : on ? undefined : 'unconfirmed';
        assert.equal(lackOf(inGovernment, 'connectProvider'), provider);
      }
    }
  });

  it('tells the cloud before the type', () => {
    assert.equal(lackOf(partner('indirectReseller', 'usGovernment'), 'attestAgreement'), 'cloud');
    assert.equal(lackOf(partner('indirectReseller'), 'attestAgreement'), 'partnerType');
  });
});
