import assert from 'node:assert/strict';
import type { Card } from '../../src/assistant/reply.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';
import { inputs, parts } from '../support/card-reader.ts';
import { everyWay, filledOffice, fittingly, formOf, full, type Way, walk } from './walk-forms.ts';

/** What takes most room in a card, each in its way: in JSON, in Markdown, in UTF-8, by the lines that it makes. */
const UNITS = ['"', '\\', '<', '*', '😀', '한', 'x', 'x\n'];

/** Buttons one after the other from what a person begins with. */
const DEEPEST = 3;

/** Leads away from the form, or to what is walked from its own beginning. */
const AWAY = ['form.cancel', 'help.show', 'record.open', 'command.run', 'language.set'];

/** What can be pressed; with inputs only what sends them. */
function onwards(card: Card, which: 'all' | 'with inputs' = 'all'): readonly string[] {
  const offered = [...parts(card.content)].filter(
    ({ type, associatedInputs }) => type === 'Action.Execute' && (which === 'all' || associatedInputs !== 'none'),
  );
  return [...new Set(offered.map(({ verb }) => String(verb)))].filter((verb) => !AWAY.includes(verb));
}

describe('Every form, each text of it as long as it may be', function () {
  this.timeout(120_000);
  /** By form, page and what can be pressed: the first way to it. */
  const found = new Map<string, { readonly way: Way; readonly card: Card }>();

  before(async () => {
    const ways: Way[] = await everyWay();
    for (const way of ways) {
      const { office, card } = await walk(way);
      const form = await formOf(office, card, way.person);
      if (found.has(form)) continue;
      found.set(form, { way, card });
      if (way.verbs.length < DEEPEST)
        ways.push(...onwards(card).map((verb) => ({ ...way, verbs: [...way.verbs, verb] })));
    }
  });

  it('is found by walking through all that can be opened', async () => {
    const forms = (await filledOffice()).installed.features.flatMap(({ forms = [] }) => forms.map(({ name }) => name));
    const walked = [...found.keys()].map((form) => form.split(' ')[0]);
    assert.deepEqual(
      forms.filter((form) => !walked.includes(form)),
      [],
    );
  });

  /** Fills a form, presses, and presses on: texts that were accepted stand on the next page, on the record, in a mail. */
  async function* cardsAfter(way: Way, card: Card, unit: string, which: 'all' | 'multiline'): AsyncGenerator<Card> {
    const texts = Object.values(inputs(card)).filter(({ isMultiline }) => which === 'all' || isMultiline);
    for (const verb of texts.length > 0 ? onwards(card, 'with inputs') : []) {
      const press = async (then?: string): Promise<Card> => {
        const { office, card: form } = await walk(way);
        const next = await office.presses(way.person, form, verb, full(form, unit, which));
        return then ? office.presses(way.person, next, then, fittingly(next)) : next;
      };
      const next = await press();
      yield next;
      if (which === 'multiline') for (const then of onwards(next)) yield await press(then);
    }
  }

  for (const unit of UNITS)
    it(`fits its card, and so does what comes of it: ${JSON.stringify(unit)}`, async () => {
      const wrong: string[] = [];
      for (const [form, { way, card: filled }] of found) {
        for (const which of ['all', 'multiline'] as const) {
          try {
            for await (const card of cardsAfter(way, filled, unit, which)) {
              assert.ok(cardSize(card.content) <= CARD_LIMIT);
            }
          } catch (error) {
            wrong.push(`${form}, ${which}: ${error instanceof Error ? (error.cause ?? error) : error}`);
          }
        }
      }
      assert.deepEqual(wrong, []);
    });
});
