import assert from 'node:assert/strict';
import { type Button, buttonJson, buttonsJson } from '../../src/cards/button.ts';

describe('A button', () => {
  const button: Button = { title: 'Save', verb: 'customer.edit.submit', data: { draft: 'token', version: 3 } };

  it('carries its verb and claims, also for clients without universal actions', () => {
    assert.deepEqual(buttonJson(button), {
      type: 'Action.Execute',
      title: 'Save',
      verb: 'customer.edit.submit',
      data: { draft: 'token', version: 3 },
      fallback: {
        type: 'Action.Submit',
        title: 'Save',
        data: { draft: 'token', version: 3, verb: 'customer.edit.submit' },
      },
    });
  });

  it('that sends no inputs asks for none, in both kinds of clients', () => {
    const json = buttonJson({ ...button, ignoresInputs: true });
    assert.equal(json.associatedInputs, 'none');
    assert.equal((json.fallback as { associatedInputs?: string }).associatedInputs, 'none');
  });

  it('to a page opens it and sends nothing', () => {
    const url = 'https://partner.microsoft.com/';
    assert.deepEqual(buttonJson({ title: 'Open', url }), { type: 'Action.OpenUrl', title: 'Open', url });
  });

  it('is one of six at most', () => {
    assert.equal(buttonsJson(Array.from({ length: 6 }, () => button)).length, 6);
    assert.throws(() => buttonsJson(Array.from({ length: 7 }, () => button)), /7 buttons/);
  });
});
