import { strict as assert } from 'node:assert';
import { fitChoices } from '../../src/cards/fit-choices.ts';
import { formCard } from '../../src/cards/form-card.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `동료 이름이 긴 사람 ${index}`,
    value: `person-with-a-long-id-${index}`,
  }));

const choice = (id: string, count: number, value = '') => ({
  id,
  label: id,
  kind: 'choice' as const,
  value,
  choices: people(count),
});

describe('Choices of a form', () => {
  it('stay as they are when they fit', () => {
    const [fitted] = fitChoices([choice('owner', 50)]);
    assert.equal(fitted?.left, 0);
    assert.equal(fitted?.field.choices?.length, 50);
  });

  it('are shortened so that the card fits, however many there are, and say how many are left out', () => {
    const fields = ['one', 'two', 'three'].map((id) => choice(id, 1000));
    const card = formCard({ locale: 'ko', title: '고르기', fields, buttons: [] });
    assert.ok(cardSize(card.content) <= CARD_LIMIT);
    assert.match(JSON.stringify(card.content), /개는 카드에 다 표시할 수 없습니다/);
  });

  it('keep what is chosen, wherever in the list it stands', () => {
    const [fitted] = fitChoices([choice('owner', 2000, 'person-with-a-long-id-1999')]);
    assert.ok(fitted && fitted.left > 0);
    assert.equal(fitted?.field.choices?.at(-1)?.value, 'person-with-a-long-id-1999');
  });

  it('leave short lists beside a long one alone', () => {
    const [long, short] = fitChoices([choice('owner', 2000), choice('role', 4)]);
    assert.ok(long && long.left > 0);
    assert.equal(short?.left, 0);
  });
});
