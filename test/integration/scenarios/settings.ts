import assert from 'node:assert/strict';
import { inputsOf } from '../../support/teams-card.ts';
import { assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

export const commands: Scenarios = {
  'settings.edit': {
    title: 'opens the settings as they are',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('open the settings', '설정 열어줘'));
      assertShows(form.card, say('settings.title'));
      const { legalName, market } = inputsOf(form.card);
      assert.deepEqual([legalName, market], ['한빛클라우드 주식회사', either('South Korea', '대한민국')]);
    },
  },
};

export const verbs: Scenarios = {
  'settings.edit': {
    title: 'opens the settings',
    async run({ office, say }) {
      assertShows((await office.megan.executes('settings.edit')).card, say('settings.title'));
    },
  },
  'settings.edit.more': {
    title: 'opens the second page',
    async run({ office, say }) {
      assertShows((await office.megan.executes('settings.edit.more')).card, say('settings.moreIntro'));
    },
  },
  'settings.edit.page': {
    title: 'turns the page and back, and keeps what was typed',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('open the settings', '설정 열어줘'));
      const more = await office.megan.presses(form, 'settings.edit.page', { legalName: 'Hanbit Ltd' });
      assertShows(more.card, say('settings.moreIntro'));
      const first = await office.megan.presses(more, 'settings.edit.page');
      assert.equal(inputsOf(first.card).legalName, 'Hanbit Ltd');
    },
  },
  'settings.edit.submit': {
    title: 'refuses what cannot be, all at once, then saves',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('open the settings', '설정 열어줘'));
      const wrong = await office.megan.presses(form, 'settings.edit.submit', { legalName: '123', market: 'Atlantis' });
      assertShows(wrong.card, say('settings.problem.legalName'), say('settings.problem.market'));
      const right = { legalName: 'Hanbit Ltd', market: either('Germany', '독일') };
      const saved = await office.megan.presses(wrong, 'settings.edit.submit', right);
      assertShows(saved.card, say('settings.saved.title'));
      const again = await office.megan.says(either('open the settings', '설정 열어줘'));
      const { legalName, market } = inputsOf(again.card);
      assert.deepEqual({ legalName, market }, right);
    },
  },
};
