import { describe, expect, it } from 'vitest';
import { CallGate } from './call-gate.ts';

const patient = () => new AbortController().signal;

describe('CallGate', () => {
  it('lets the next in when one leaves, in the order they came', async () => {
    const gate = new CallGate(1);
    const leave = await gate.enter(patient());
    const order: string[] = [];
    const second = gate.enter(patient()).then((out) => {
      order.push('second');
      return out;
    });
    const third = gate.enter(patient()).then((out) => {
      order.push('third');
      return out;
    });
    leave?.();
    leave?.();
    (await second)?.();
    (await third)?.();
    expect(order).toEqual(['second', 'third']);
    expect(await gate.enter(patient())).toBeTypeOf('function');
  });

  it('lets go of who gives up, and keeps no place for them', async () => {
    const gate = new CallGate(1);
    const leave = await gate.enter(patient());
    const impatient = new AbortController();
    const waiting = gate.enter(impatient.signal);
    impatient.abort();
    expect(await waiting).toBeUndefined();
    expect(await gate.enter(AbortSignal.abort())).toBeUndefined();
    leave?.();
    expect(await gate.enter(patient())).toBeTypeOf('function');
  });

  it('says when its line is full', async () => {
    const gate = new CallGate(1);
    await gate.enter(patient());
    for (let waiting = 0; waiting < 8; waiting += 1) {
      expect(gate.isFull).toBe(false);
      void gate.enter(patient());
    }
    expect(gate.isFull).toBe(true);
    expect(await gate.enter(patient())).toBeUndefined();
  });
});
