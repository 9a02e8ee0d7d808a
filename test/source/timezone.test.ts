import { describe, expect, it } from 'vitest';
import { wallClock } from '../../src/io/clock.js';
import { readPolicy } from '../../src/source/index.js';

const read = (timezone: string) =>
  readPolicy(`amends: 1\nname: "Shop"\ncurrency: GBP\ntimezone: "${timezone}"\nextends: bare@1\n`, 'a.yaml');

/** The clock on the wall as Intl's own formatter tells it. */
function byIntl(timeZone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const),
  });
  return format.format(instant).replace(', ', ' ');
}

/** A winter and a summer. */
const INSTANTS = [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)];

const OTHER_NAMES = [
  ...[
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Europe/Kyiv',
    'Asia/Ho_Chi_Minh',
    'Asia/Saigon',
    'America/Port_of_Spain',
  ],
  ...[
    'US/Pacific',
    'us/pacific',
    'Japan',
    'japan',
    'GB',
    'EST5EDT',
    'Etc/GMT+5',
    'etc/gmt+5',
    'utc',
    'GMT',
    'Zulu',
  ],
  ...['asia/kolkata', 'Asia/KOLKATA', 'America/port_Of_spain', 'EUROPE/LONDON'],
];

describe('a time zone', () => {
  it('is known by every name, in whatever case, and its clock is the one that Intl tells', () => {
    const names = [...Intl.supportedValuesOf('timeZone'), ...OTHER_NAMES];
    for (const [at, name] of names.entries()) {
      const written = at % 2 === 0 ? name : name.toLowerCase();
      // Reading a policy takes longer than all the rest.
      if (at % 8 > 1 && !OTHER_NAMES.includes(name)) continue;
      const { policy, diagnostics } = read(written);
      expect(diagnostics).toEqual([]);
      for (const instant of INSTANTS) {
        const { date, hour } = wallClock(policy?.timezone, instant);
        expect(`${written} ${date} ${String(hour).padStart(2, '0')}`).toBe(
          `${written} ${byIntl(name, instant)}`,
        );
      }
    }
  });

  it('is the same policy however it is written', () => {
    expect(read('europe/london').policy?.timezone).toBe('Europe/London');
    expect(read('europe/london').policy?.sha256).toBe(read('Europe/London').policy?.sha256);
    expect(read('Asia/Kolkata').policy?.timezone).toBe('Asia/Kolkata');
  });

  it.each([
    ['BST', 'Europe/London'],
    ['bst', 'Europe/London'],
    ['IST', 'Asia/Kolkata or Europe/Dublin'],
    ['PST', 'America/Los_Angeles'],
    ['EDT', 'America/New_York'],
    ['+01:00', 'Europe/London'],
    ['UTC+1', 'Europe/London'],
    ['GMT+1', 'Europe/London'],
    ['London', 'Europe/London'],
  ])('that no clock can tell is refused, with the likely name: %s', (written, likely) => {
    const { policy, diagnostics } = read(written);
    expect(policy).toBeNull();
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual(['4 unknown-timezone']);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain(likely);
  });

  it('that three letters name is never one that another country has', () => {
    for (const first of 'ABCEIJKMNPSVW')
      for (const rest of ['ST', 'DT', 'ET', 'CT', 'RT', 'GT', 'IT', 'LT', 'NT', 'AT', 'TT']) {
        const name = `${first}${rest}`;
        const { policy } = read(name);
        if (policy)
          expect([name, wallClock(policy.timezone, INSTANTS[0]).hour]).toEqual([name, hourByIntl(name)]);
      }
  });
});

const hourByIntl = (name: string): number => Number(byIntl(name, INSTANTS[0] ?? 0).slice(-2));
