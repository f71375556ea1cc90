import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures for the operator, in Prometheus' text format. No labels that name people, customers or conversations. */
export interface Metrics {
  /** One delivery answered: its kind, whether it went wrong, and how long it took in seconds. */
  turn(kind: 'said' | 'pressed' | 'installed' | 'removed', ok: boolean, seconds: number): void;
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
    turn(kind, ok, took) {
      turns.inc({ kind, outcome: ok ? 'ok' : 'failed' });
      seconds.observe({ kind }, took);
    },
    text: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
