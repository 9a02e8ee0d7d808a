import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { SayRule } from '../../src/domain/results/decision.js';
import { outreachMail } from '../../src/render/answer/outreach-mail.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';

/** Said of each thing that happened. */
const OF_EACH: readonly SayRule[] = ['happened', 'day-missed', 'treated', 'reason', 'given'];

describe('a mail about several things', () => {
  it('tells each of them, thanks once, and says sorry once', () => {
    fc.assert(
      fc.property(
        policies(),
        fc.array(told, { minLength: 2, maxLength: 3 }),
        fc.nat(1),
        (policy, all, leading) => {
          const decisions = all.map((facts) =>
            decide(policy, withDefaults(policy, facts), { today: '2026-11-22' }),
          );
          const mail = outreachMail(policy, { decisions, leading });
          const lines = decisions.flatMap(({ sayLines }) => sayLines);
          for (const { by, text, written } of lines)
            if (OF_EACH.includes(by)) expect(mail).toContain(written ?? text);
          for (const { by, text } of decisions[leading]?.sayLines ?? [])
            if (by === 'thanks') expect(mail).toContain(text);
          const [opening = ''] = mail.split('\n\n1. ');
          const sorry = new Set(
            lines.filter(({ by }) => by === 'owned' || by === 'sorry').map(({ text }) => text),
          );
          const said = [...sorry].filter((text) => opening.includes(text));
          expect(said.length).toBeGreaterThanOrEqual(Math.min(1, sorry.size));
          expect(mail).toMatch(/^Subject: About what happened\n\n/);
        },
      ),
      { numRuns: draws(60) },
    );
  });
});
