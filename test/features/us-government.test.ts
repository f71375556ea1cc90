import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { DAY } from '../../src/shared/instant.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { buttons, textOf } from '../support/card-reader.ts';
import { ADELE, incoming, pressed, TENANT } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';

const ABSENT = ['referrals', 'businessProfile'] as const;

describe('In the US Government cloud', () => {
  for (const locale of LOCALES) {
    const cloud = sayIn(locale)('settings.cloud.usGovernment');

    it(`whoever asks for referrals or the profile is told that there are none there (${locale})`, async () => {
      const office = await openOffice({ partner: { cloud: 'usGovernment' } });
      const asked = office.installed.features.flatMap(({ commands = [] }) =>
        commands.filter(({ capability }) => ABSENT.some((each) => each === capability)),
      );
      assert.ok(asked.length > 5);
      for (const { intent, examples } of asked) {
        for (const said of examples[locale]) {
          const card = await office.says(ADELE, said);
          assert.ok(textOf(card).includes(cloud), `${intent}: ${said}\n${textOf(card)}`);
        }
      }
    });
  }

  it('their buttons say the same, help offers neither, and nothing of either comes unasked', async () => {
    const office = await openOffice({ partner: { cloud: 'usGovernment' } });
    const actions = office.installed.features.flatMap(({ actions: own = [] }) =>
      own.filter(({ capability, needs }) => needs === 'nothing' && ABSENT.some((each) => each === capability)),
    );
    assert.ok(actions.length > 2);
    for (const { verb } of actions) {
      const card = (await office.takes(incoming({ person: ADELE, what: pressed(verb) })))?.card ?? assert.fail();
      assert.match(textOf(card), /US Government/, verb);
    }
    const help = buttons(await office.says(ADELE, 'help')).map(({ data }) => data.topic);
    assert.ok(help.includes('customers') && !help.includes('referrals') && !help.includes('profile'), help.join());
    office.moveTime(100 * DAY);
    await office.notices.tick();
    const kinds = office.deliveries.map(({ card }) => card.about?.kind);
    assert.ok(!kinds.includes('referral') && !kinds.includes('profile'));
    assert.deepEqual(await office.store.reader(TENANT).list({ name: 'referral' }), []);
  });
});
