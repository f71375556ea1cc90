import type { FeatureFactory } from '../../assistant/feature.ts';
import { cancelCommand, cancelForm } from './cancel.ts';
import { greetCommand } from './greet.ts';
import { helpAction, helpCommand } from './help.ts';
import { languageAction, languageCommand } from './language.ts';
import { todayAction, todayCommand } from './today.ts';

/** Help, greetings, dropping a form, the language of the replies, and what waits on a person today. */
export const basics: FeatureFactory = (everyone) => ({
  name: 'basics',
  title: 'basics.title',
  commands: [
    helpCommand(everyone),
    greetCommand(everyone),
    todayCommand(everyone),
    cancelCommand(everyone),
    languageCommand,
  ],
  actions: [helpAction(everyone), todayAction(everyone), cancelForm(everyone), languageAction(everyone)],
});
