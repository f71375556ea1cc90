/**
 * As many of what waits as fit a round: by each key, the outermost last, one of each takes its turn, so that a flood of one
 * holds up no other. What is taken stays in its order.
 */
export function fairShare<Item>(
  waiting: readonly Item[],
  most: number,
  ...keys: readonly ((item: Item) => string)[]
): readonly Item[] {
  if (waiting.length <= most) return waiting;
  const taken = new Set(keys.reduce(inTurns, waiting).slice(0, most));
  return waiting.filter((item) => taken.has(item));
}

/** First the first one of each, then the second one of each, and so on. */
function inTurns<Item>(items: readonly Item[], of: (item: Item) => string): readonly Item[] {
  const counts = new Map<string, number>();
  return items
    .map((item) => {
      const turn = counts.get(of(item)) ?? 0;
      counts.set(of(item), turn + 1);
      return { item, turn };
    })
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
}
