import type { Settings } from '../config/settings.ts';

/** Opens the chat with the bot in Teams with words filled in, which the person sends (Learn "Deep link to a Teams chat"). */
export function chatLink({ bot, cloud }: Pick<Settings, 'bot' | 'cloud'>, words: string): string | undefined {
  return bot && `${cloud.teamsUrl}/l/chat/0/0?users=28:${bot.appId}&message=${encodeURIComponent(words)}`;
}
