import { PNG } from 'pngjs';

/** The two icons as files. */
export interface Icons {
  readonly color: Buffer;
  readonly outline: Buffer;
}

/** Teams wants 192×192 in full colour, and 32×32 in white on transparent (Learn: "Design your app icon"). */
export function checkIcons({ color, outline }: Icons): readonly string[] {
  const big = PNG.sync.read(color);
  const small = PNG.sync.read(outline);
  const problems: string[] = [];
  if (big.width !== 192 || big.height !== 192)
    problems.push(`color.png is ${big.width}×${big.height}, it must be 192×192.`);
  if (small.width !== 32 || small.height !== 32)
    problems.push(`outline.png is ${small.width}×${small.height}, it must be 32×32.`);
  const pixels = Array.from({ length: small.width * small.height }, (_, index) =>
    small.data.subarray(index * 4, index * 4 + 4),
  );
  const visible = pixels.filter(([, , , alpha = 0]) => alpha > 0);
  if (visible.length === 0 || visible.length === pixels.length)
    problems.push('outline.png must have both drawn and transparent parts.');
  if (visible.some(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255))
    problems.push('outline.png may only be white.');
  return problems;
}
