import assert from 'node:assert/strict';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { actionsOf, startTeamsStandIn, type TeamsStandIn, type Turn, wordsOf } from '../support/teams-stand-in.ts';

const form = card('Add a customer', {
  body: [
    { type: 'TextBlock', text: '고객 추가' },
    { type: 'Container', items: [{ type: 'Input.Text', id: 'company', label: 'Company' }] },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Save', verb: 'save', fallback: { type: 'Action.Submit', title: 'Save' } },
      ],
    },
  ],
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: { type: 'AdaptiveCard', actions: [{ type: 'Action.Execute', title: 'Drop', verb: 'drop' }] },
    },
    { type: 'Action.OpenUrl', title: 'Partner Center', url: 'https://partner.microsoft.com' },
    { type: 'Action.Execute', title: 'Later', verb: 'later', isEnabled: false },
  ],
});

describe('The Teams stand-in', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let asked: Turn;

  before(async () => {
    bot = await startBot();
    bot.assistant.answers(async () => ({ card: form }));
    stand = await startTeamsStandIn(bot.url);
    asked = await stand.person('minji').says('add customer');
  });

  after(async () => {
    await stand.close();
    await bot.close();
  });

  it('shows the actions of a card wherever they stand, but no fallbacks', () => {
    assert.deepEqual(
      actionsOf(asked.card).map(({ title }) => title),
      ['Save', 'More', 'Drop', 'Partner Center', 'Later'],
    );
  });

  it('shows all that can be read on a card', () => {
    assert.match(wordsOf(asked.card), /고객 추가[\s\S]*Company[\s\S]*Save/);
  });

  it('cannot press what a person could not press', async () => {
    const minji = stand.person('minji');
    await assert.rejects(minji.presses(asked, 'Delete'), /0 actions "Delete" on the card; it has "Save" \(save\)/);
    await assert.rejects(minji.presses(asked, 'Partner Center'), /sends nothing/);
    await assert.rejects(minji.presses(asked, 'Later'), /sends nothing/);
    await assert.rejects(minji.presses(asked, 'Save', { compnay: 'x' }), /no input compnay, but company/);
    await assert.rejects(minji.refreshes(asked), /does not refresh/);
  });

  it('gives somebody the same directory object id in every run', () => {
    assert.equal(stand.person('minji').id, stand.person('minji').id);
    assert.notEqual(stand.person('minji').id, stand.person('adele').id);
    assert.match(stand.person('minji').id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('says plainly what is missing', async () => {
    bot.assistant.answers(async () => undefined);
    const nothing = await stand.person('adele').says('hi');
    assert.throws(() => nothing.message, /no message came; the response was 200/);
    assert.throws(() => nothing.response, /no invoke response/);
  });
});
