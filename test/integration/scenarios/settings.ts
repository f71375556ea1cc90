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
  'settings.areas': {
    title: 'leads to the settings that single features keep',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('open the settings', '설정 열어줘'));
      const areas = await office.megan.presses(form, 'settings.areas');
      assertShows(areas.card, say('settings.worktime.title'), say('people.erase.find.title'));
    },
  },
  'settings.worktime.edit': {
    title: 'opens the working time as it is',
    async run({ office, say }) {
      const areas = await office.megan.executes('settings.areas');
      const form = await office.megan.presses(areas, say('settings.worktime.title'));
      const { weekdays, from, to } = inputsOf(form.card);
      assert.deepEqual([weekdays, from, to], ['1,2,3,4,5', '09:00', '18:00']);
    },
  },
  'settings.worktime.save': {
    title: 'refuses hours that cannot be, then saves',
    async run({ office, say }) {
      const form = await office.megan.executes('settings.worktime.edit');
      const wrong = await office.megan.presses(form, 'settings.worktime.save', { from: '19:00' });
      assertShows(wrong.card, say('settings.worktime.problem.order'));
      const saved = await office.megan.presses(wrong, 'settings.worktime.save', { from: '10:00', to: '19:00' });
      assertShows(saved.card, say('settings.saved.title'), '10:00');
      assert.equal(inputsOf((await office.megan.executes('settings.worktime.edit')).card).from, '10:00');
    },
  },
};
