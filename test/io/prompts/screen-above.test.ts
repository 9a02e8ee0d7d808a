import { describe, expect, it } from 'vitest';
import { promptScreen } from '../../../src/io/prompts/screen-above.js';

/** A terminal that keeps what is written on it. */
function terminal() {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { columns: 120, rows: 30, isTTY: true, written, write };
}

const WIPE = '\u001b[J';

describe('a prompt that is left', () => {
  it.each([
    ['made narrow under it', 40, true],
    ['made wide under it', 160, true],
    ['as it was', 120, false],
  ])(
    'in a window %s, wipes what was broken anew below it only where the width changed',
    (_, columns, wipes) => {
      const at = terminal();
      const screen = promptScreen(at as unknown as NodeJS.WriteStream);
      screen.output.write('? What went wrong?\n  It broke\n');
      at.columns = columns;
      // At its end a prompt writes a line end and shows the cursor.
      screen.output.write('\n\u001b[?25h');
      screen.wipeBelow();
      expect(at.written.includes(WIPE)).toBe(wipes);
      if (wipes) expect(at.written.at(-1)).toBe(WIPE);
    },
  );

  it('wipes nothing where the prompt was laid out for the new width since', () => {
    const at = terminal();
    const screen = promptScreen(at as unknown as NodeJS.WriteStream);
    screen.output.write('? What went wrong?');
    at.columns = 40;
    screen.output.write('? What went\n  wrong?');
    screen.wipeBelow();
    expect(at.written).not.toContain(WIPE);
  });
});

describe('a prompt in a window that is made narrower', () => {
  const SCREEN = ['? Anything else?', '  Whose doing      The carrier’s, as usual'].join('\n');

  it.each([
    ['begins on a new screen where a line of it was broken, which it would leave behind', 30, true],
    ['goes on where it stands if every line still fits', 60, false],
  ])('%s', (_, columns, isNew) => {
    const at = terminal();
    const screen = promptScreen(at as unknown as NodeJS.WriteStream);
    screen.output.write(SCREEN);
    at.columns = columns;
    screen.output.write(SCREEN);
    screen.output.write('? Anything else? That’s all');
    const moved = at.written.filter((text) => text.startsWith('\n'));
    // Once: what was written since fits, or is wrapped to fit by the prompt itself.
    expect(moved.length > 0).toBe(isNew);
    // All that was to be seen can still be scrolled back to.
    if (isNew) expect(moved[0]).toBe(`${'\n'.repeat(at.rows)}\u001b[H${WIPE}`);
  });
});
