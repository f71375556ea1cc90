import assert from 'node:assert/strict';
import { formCard } from '../../src/cards/form-card.ts';
import { listCard } from '../../src/cards/list-card.ts';
import { dialogCard } from '../../src/teams/dialog-card.ts';
import { actionsOf } from '../support/teams-card.ts';

const open = { title: 'Open', verb: 'thing.open', data: { record: 'r1' }, ignoresInputs: true };

describe('A card in a dialog', () => {
  it('has a submit button for each of its own, with the same claims and the same look, and keeps its pages', () => {
    const { content } = formCard({
      locale: 'en',
      title: 'A form',
      fields: [{ id: 'name', label: 'Name', kind: 'text', value: 'x' }],
      buttons: [
        { title: 'Save', verb: 'thing.save', data: { draft: 'd1', version: 2 }, style: 'positive' },
        open,
        { title: 'Page', url: 'https://example.com' },
      ],
    });
    const dialog = dialogCard(content);
    assert.deepEqual(
      actionsOf(dialog).map(({ type, verb, takesInputs }) => [type, verb, takesInputs]),
      [
        ['Action.Submit', 'thing.save', true],
        ['Action.Submit', 'thing.open', false],
        ['Action.OpenUrl', '', true],
      ],
    );
    assert.match(JSON.stringify(dialog), /"data":\{"draft":"d1","version":2,"verb":"thing\.save"\},"style":"positive"/);
    assert.doesNotMatch(JSON.stringify(dialog), /Action\.Execute/);
  });

  it('has them in lines too, and does not refresh', () => {
    const list = listCard({
      locale: 'en',
      title: 'A list',
      groups: [{ items: [{ title: 'x', detail: '', open }] }],
      empty: '',
    });
    const dialog = dialogCard({ ...list.content, refresh: { action: { type: 'Action.Execute', verb: 'x' } } });
    assert.doesNotMatch(JSON.stringify(dialog), /Action\.Execute|refresh/);
    assert.equal(actionsOf(dialog)[0]?.verb, 'thing.open');
  });
});
