import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BUNDLED_FOLDER } from './browser-bundled.ts';
import { browserCache } from './browser-cache.ts';

const require = createRequire(import.meta.url);

/** The weights of text in cards (`default` and `bolder`), and that of headings in pages. */
const KOREAN_FONTS = [
  require.resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf'),
];

/**
 * Writes settings for fontconfig (Linux; elsewhere the browser takes the system's fonts, which have Korean) under which
 * the browser finds the system's fonts, if any, the Latin ones unpacked beside the bundled Chromium, and Noto Sans KR
 * from npm. Returns the file, for `FONTCONFIG_FILE`.
 */
export async function writeFontSettings(): Promise<string> {
  const cache = await browserCache();
  const folders = [join(cache, BUNDLED_FOLDER, 'fonts'), ...KOREAN_FONTS.map((font) => dirname(font))];
  const file = join(cache, 'fonts.conf');
  await writeFile(file, fontSettings(folders, join(cache, 'fontconfig')));
  return file;
}

function fontSettings(folders: readonly string[], cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`).join('\n')}
  <cachedir>${escapeXml(cache)}</cachedir>
  <alias binding="strong">
    <family>sans-serif</family>
    <prefer><family>Open Sans</family><family>Noto Sans KR</family></prefer>
  </alias>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
