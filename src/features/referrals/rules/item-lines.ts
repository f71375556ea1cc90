/**
 * On which line each item of a JSON text begins: the items of the outermost array, or of the array under `value`, or the
 * one object itself. The text must be valid JSON. @returns line numbers from 1, in the order of the items
 */
export function itemLines(text: string): readonly number[] {
  const lines: number[] = [];
  const open: { char: string; key: string | undefined }[] = [];
  let key: string | undefined;
  let line = 1;
  let first = 1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') line++;
    if (char === '"') {
      const end = endOfString(text, at);
      if (open.at(-1)?.char === '{') key = text.slice(at + 1, end);
      at = end;
    } else if (char === '{' || char === '[') {
      if (open.length === 0) first = line;
      if (char === '{' && isList(open)) lines.push(line);
      open.push({ char, key });
      key = undefined;
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === ',') {
      key = undefined;
    }
  }
  return lines.length > 0 ? lines : [first];
}

function isList(open: readonly { char: string; key: string | undefined }[]): boolean {
  const [outer, inner] = open;
  if (open.length === 1) return outer?.char === '[';
  return open.length === 2 && outer?.char === '{' && inner?.char === '[' && inner.key === 'value';
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') return at;
  }
  return text.length;
}
