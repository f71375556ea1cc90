import type { Activity } from 'botbuilder';
import type { Card } from '../assistant/reply.ts';

/**
 * A card as the one activity that can be updated later. Never `text` beside it, nor a second card: Teams would split
 * them and give no id back (OfficeDev/BotBuilder-MicrosoftTeams#125, microsoft/BotFramework-Services#98). `summary` is
 * what notifications and the chat list show, and an update without it leaves some clients empty (botbuilder-js#3822).
 */
export function cardActivity(card: Card): Partial<Activity> {
  return {
    type: 'message',
    summary: card.summary,
    locale: card.locale,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.content }],
  };
}
