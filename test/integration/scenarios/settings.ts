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
      assert.deepEqual(inputsOf(form.card), {
        legalName: '한빛클라우드 주식회사',
        market: either('South Korea', '대한민국'),
        language: 'en',
        domains: 'hanbit.example',
      });
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
  'settings.edit.submit': {
    title: 'refuses what cannot be, all at once, then saves',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('open the settings', '설정 열어줘'));
      const typed = { legalName: '123', market: 'Atlantis', domains: 'not a domain' };
      const wrong = await office.megan.presses(form, 'settings.edit.submit', typed);
      assertShows(wrong.card, say('settings.problem.legalName'), say('settings.problem.market'));
      assertShows(wrong.card, say('settings.problem.domains'));
      const right = {
        legalName: 'Hanbit Ltd',
        market: either('Germany', '독일'),
        language: 'ko',
        domains: 'hanbit.com',
      };
      const saved = await office.megan.presses(wrong, 'settings.edit.submit', right);
      assertShows(saved.card, say('settings.saved.title'));
      const again = await office.megan.says(either('open the settings', '설정 열어줘'));
      assert.deepEqual(inputsOf(again.card), right);
    },
  },
};
