import assert from 'node:assert/strict';
import { actionsOf } from '../../support/teams-stand-in.ts';
import { addsContoso, opensForm } from '../contoso.ts';
import { assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

export const commands: Scenarios = {
  help: {
    title: 'shows the topics in which the person may do something, with words that say it',
    async run({ office, say, either }) {
      const { card } = await office.minji.says(either('help', '도움말'));
      assertShows(card, say('customers.list.title'), either('add customer Contoso', '고객 추가'));
      assert.ok(!actionsOf(card).some(({ title }) => title === say('settings.title')));
      const admin = await office.megan.says(either('help', '도움말'));
      assertShows(admin.card, say('settings.title'));
    },
  },
  greet: {
    title: 'greets by name',
    async run({ office, say, either }) {
      const { card } = await office.adele.says(either('hi', '안녕하세요'));
      assertShows(card, say('basics.greet.hello', { name: 'Adele Vance' }));
    },
  },
  cancel: {
    title: 'drops the form under way, once',
    async run({ office, say, either }) {
      const form = await opensForm(office.minji);
      assertShows((await office.minji.says(either('cancel', '취소'))).card, say('basics.cancel.done'));
      const late = await office.minji.presses(form, 'customer.add.review');
      assertShows(late.card, say('common.form.goneTitle'));
      assertShows((await office.minji.says(either('cancel', '취소'))).card, say('basics.cancel.nothing'));
    },
  },
  'language.set': {
    title: 'answers in the language that was asked for, whatever is said afterwards',
    async run({ office, locale, either }) {
      const other = locale === 'en' ? 'ko' : 'en';
      const { card } = await office.minji.says(either('speak Korean', '영어로 말해줘'));
      assert.equal(card.lang, other);
      assert.equal((await office.minji.says(either('help', '도움말'))).card.lang, other);
    },
  },
  'today.show': {
    title: 'lists what waits on the person',
    async run({ office, say, either }) {
      const { minji } = office;
      assertShows((await minji.says(either('today', '오늘 할 일'))).card, say('basics.today.nothing'));
      await addsContoso(minji);
      const { card } = await minji.says(either('today', '오늘 할 일'));
      assertShows(card, say('basics.today.onMe'), '콘토소 주식회사');
    },
  },
};

export const verbs: Scenarios = {
  'help.show': {
    title: 'shows the topics, and what may be done in each',
    async run({ office, say, either }) {
      const hello = await office.minji.says(either('hi', '안녕하세요'));
      const help = await office.minji.presses(hello, 'help.show');
      assertShows(help.card, say('basics.help.title'));
      const topic = await office.minji.presses(help, say('customers.list.title'));
      assertShows(topic.card, say('customers.add.title'), say('customers.list.title'));
    },
  },
  'today.show': {
    title: 'shows what waits on the person',
    async run({ office, say, either }) {
      const hello = await office.minji.says(either('hi', '안녕하세요'));
      const today = await office.minji.presses(hello, 'today.show');
      assertShows(today.card, say('basics.today.nothing'));
    },
  },
  'form.cancel': {
    title: 'drops the form and what was typed in it',
    async run({ office, say }) {
      const form = await opensForm(office.minji);
      const dropped = await office.minji.presses(form, 'form.cancel');
      assertShows(dropped.card, say('basics.cancel.done'));
      const kinds = (await office.documents()).map(({ kind }) => kind);
      assert.ok(!kinds.includes('draft'));
    },
  },
  'language.set': {
    title: 'switches to the other language, for good',
    async run({ office, locale, either }) {
      const hello = await office.minji.says(either('hi', '안녕하세요'));
      const other = locale === 'en' ? 'ko' : 'en';
      assert.equal((await office.minji.presses(hello, 'language.set')).card.lang, other);
      assert.equal((await office.minji.says(either('help', '도움말'))).card.lang, other);
    },
  },
  'command.run': {
    title: 'does what the words on the line of help do',
    async run({ office, say, either }) {
      const help = await office.minji.says(either('help', '도움말'));
      const topic = await office.minji.presses(help, say('customers.list.title'));
      const form = await office.minji.presses(topic, say('customers.add.title'));
      assert.ok(actionsOf(form.card).some(({ verb }) => verb === 'customer.add.review'));
    },
  },
  'record.open': {
    title: 'shows the record that a line stands for',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const list = await office.adele.says(either('show my customers', '고객 목록'));
      const opened = await office.adele.presses(list, 'record.open');
      assertShows(opened.card, say('customers.card.category'));
      assertShows(opened.card, 'contosokr.onmicrosoft.com');
    },
  },
};
