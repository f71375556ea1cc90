import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_FOLDER } from './browser-bundled.ts';
import { browserCache, packageFolder } from './browser-cache.ts';

/** Weights of the Korean font: Adaptive Cards know lighter, default and bolder; Teams shows the first two alike. */
const KOREAN_WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/**
 * Writes settings for fontconfig (Linux; elsewhere the browser takes the system's fonts, which have Korean) under which
 * the browser finds the system's fonts, if any, the Latin ones unpacked beside the bundled Chromium, and Noto Sans KR
 * from npm. Returns the file, for `FONTCONFIG_FILE`.
 */
export async function writeFontSettings(): Promise<string> {
  const cache = await browserCache();
  const korean = packageFolder('@expo-google-fonts/noto-sans-kr');
  const folders = [join(cache, BUNDLED_FOLDER, 'fonts'), ...KOREAN_WEIGHTS.map((weight) => join(korean, weight))];
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
