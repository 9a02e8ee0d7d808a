/** Bytes that are taken at once. */
const PAGE = 1_048_576;

/** So many bytes a unit of text takes at most. */
const MOST_BYTES = 3;

/** A line feed. */
const LF = 10;

/**
 * Holds many lines as bytes, outside the memory that is searched for what nobody needs any more: that grows to several
 * times of what it holds before it's searched.
 */
export class LineStore {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #pages: Uint8Array[] = [];
  /** Bytes of the last page that are taken. */
  #taken = 0;

  /** Keeps a line, which has no line feed in it, and says where it stands: pages, and bytes on the last of them. */
  add(line: string): number {
    const most = line.length * MOST_BYTES + 1;
    let page = this.#pages.at(-1);
    if (!page || this.#taken + most > PAGE) {
      page = new Uint8Array(Math.max(PAGE, most));
      this.#pages.push(page);
      this.#taken = 0;
    }
    const place = (this.#pages.length - 1) * PAGE + this.#taken;
    const { written } = this.#encoder.encodeInto(line, page.subarray(this.#taken));
    page[this.#taken + written] = LF;
    this.#taken += written + 1;
    return place;
  }

  /** The line at a place. */
  read(place: number): string {
    const page = this.#pages[Math.floor(place / PAGE)] ?? new Uint8Array();
    const start = place % PAGE;
    return this.#decoder.decode(page.subarray(start, page.indexOf(LF, start)));
  }
}
