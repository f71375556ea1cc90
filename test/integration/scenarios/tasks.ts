import assert from 'node:assert/strict';
import { actionsOf, type Turn } from '../../support/teams-stand-in.ts';
import { addsContoso, CONTOSO, MICROSOFT_ID } from '../contoso.ts';
import { assertHides, assertShows } from './contains.ts';
import type { Scenarios, Scene } from './scenario.ts';

/** Minji's task to create Contoso in Partner Center, as she sees it. */
async function taskOf({ office, say }: Scene): Promise<Turn> {
  return office.minji.presses(await addsContoso(office.minji), say('customers.button.task'));
}

const titleOf = ({ say }: Scene): string => say('customers.create.title', { name: CONTOSO.companyName });

export const commands: Scenarios = {
  'task.list': {
    title: "lists everybody's tasks, or one's own",
    async run(scene) {
      const { office, say, either } = scene;
      await addsContoso(office.minji);
      const all = await office.adele.says(either('what is left to do in Partner Center?', '파트너 센터 할 일'));
      assertShows(all.card, titleOf(scene), '김민지');
      const mine = await office.adele.says(either('my Partner Center tasks', '내 파트너 센터 작업 보여줘'));
      assertShows(mine.card, say('tasks.list.empty'));
    },
  },
};

export const verbs: Scenarios = {
  'task.list.show': {
    title: "goes over from everybody's tasks to one's own",
    async run(scene) {
      const { office, say, either } = scene;
      await addsContoso(office.minji);
      const all = await office.adele.says(either('what is left to do in Partner Center?', '파트너 센터 할 일'));
      const mine = await office.adele.presses(all, 'task.list.show');
      assertShows(mine.card, say('tasks.list.empty'));
      assertShows((await office.adele.presses(mine, 'task.list.show')).card, titleOf(scene));
    },
  },
  'task.done': {
    title: 'asks for what came out of it, and refuses a colleague',
    async run(scene) {
      const { office, say } = scene;
      const task = await taskOf(scene);
      const form = await office.minji.presses(task, 'task.done');
      assertShows(form.card, say('tasks.done.title'), titleOf(scene));
      const other = await office.alex.executes('task.done', dataOf(task, 'task.done'));
      assertShows(other.card, say('tasks.done.notYours'));
    },
  },
  'task.done.submit': {
    title: 'refuses a result that cannot be, then makes the customer active',
    async run(scene) {
      const { office, say, either } = scene;
      const form = await office.minji.presses(await taskOf(scene), 'task.done');
      const wrong = { microsoftId: 'password1!', date: '2027-01-01' };
      const again = await office.minji.presses(form, 'task.done.submit', wrong);
      assertShows(again.card, say('tasks.done.problem.microsoftId'), say('tasks.done.problem.dateAhead'));
      const right = { microsoftId: MICROSOFT_ID.toUpperCase(), date: '2026-11-23' };
      const done = await office.minji.presses(again, 'task.done.submit', right);
      assertShows(done.card, say('tasks.done.thanks'), MICROSOFT_ID);
      const customer = await office.minji.says(either('show customer contosokr', '콘토소 열어줘'));
      assertShows(customer.card, say('customers.status.active'), MICROSOFT_ID);
    },
  },
  'task.take': {
    title: 'takes the task over, and tells the colleague who had it',
    async run(scene) {
      const { office, say } = scene;
      const task = await taskOf(scene);
      assert.ok(!actionsOf(task.card).some(({ verb }) => verb === 'task.take'));
      const before = office.minji.messages.length;
      const list = await office.adele.says(scene.either('what is left to do in Partner Center?', '파트너 센터 할 일'));
      const seen = await office.adele.presses(list, 'record.open');
      const taken = await office.adele.presses(seen, 'task.take');
      assertShows(taken.card, say('tasks.take.yours'));
      assertHides(taken.card, say('tasks.button.take'));
      const told = await office.stand.until(() => office.minji.messages[before], 'Minji to be told');
      assertShows(told.card, say('tasks.take.told', { name: 'Adele Vance' }));
    },
  },
};

function dataOf(turn: Turn, verb: string) {
  const action = actionsOf(turn.card).find((each) => each.verb === verb);
  assert.ok(action, `no ${verb} on the card`);
  return action.data;
}
