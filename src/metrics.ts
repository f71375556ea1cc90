import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

type TurnKind = 'said' | 'pressed' | 'opened' | 'searched' | 'linked' | 'shared' | 'installed' | 'removed';

/** Figures for the operator, in Prometheus' text format. No labels that name people, customers or conversations. */
export interface Metrics {
  /** Answers one delivery, and notes its kind, whether it went wrong, and how long it took. */
  timed<Answer>(kind: TurnKind, answer: () => Promise<Answer>): Promise<Answer>;
  text(): Promise<{ contentType: string; text: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'assistant_turns_total',
    help: 'Deliveries answered',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'assistant_turn_seconds',
    help: 'Time to answer a delivery',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [registry],
  });
  return {
    async timed(kind, answer) {
      const began = performance.now();
      let outcome = 'failed';
      try {
        const answered = await answer();
        outcome = 'ok';
        return answered;
      } finally {
        turns.inc({ kind, outcome });
        seconds.observe({ kind }, (performance.now() - began) / 1000);
      }
    },
    text: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
