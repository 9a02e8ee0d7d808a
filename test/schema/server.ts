import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..', '..');
const program = path.join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');

/** What an editor proposes: what it shows, what it would write, and what it says of it. */
export type Proposed = { readonly label: string; readonly writes: string; readonly says: string };

/** A mistake that an editor underlines, by its line from 1. */
export type Underlined = { readonly line: number; readonly message: string };

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  result?: unknown;
};
type Place = { readonly line: number; readonly character: number };

/** The language server that editors run for YAML, talked to as an editor does: JSON-RPC over stdio. */
export class Server {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #underlined = new Map<string, (found: readonly Underlined[]) => void>();
  #rest = Buffer.alloc(0);
  #requests = 0;
  #documents = 0;

  private constructor() {
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** Starts one, ready to be asked. */
  static async start(): Promise<Server> {
    const server = new Server();
    const rootUri = pathToFileURL(root).href;
    await server.#request('initialize', { processId: process.pid, rootUri, capabilities: CAPABILITIES });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });
    return server;
  }

  /** Opens a file of this text, and says what is wrong with it. */
  async underlined(file: string, text: string): Promise<readonly Underlined[]> {
    return (await this.#open(file, text)).found;
  }

  /** What is proposed where `|` stands in the text. */
  async proposed(text: string): Promise<readonly Proposed[]> {
    const { plain, place } = atCursor(text);
    const { uri } = await this.#open(this.#another(), plain);
    const list = await this.#request('textDocument/completion', { textDocument: { uri }, position: place });
    return (list as { items: Item[] }).items.map(({ label, insertText, documentation }) => ({
      label,
      writes: insertText ?? label,
      says: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
    }));
  }

  /** What is shown where `|` stands in the text. */
  async shown(text: string): Promise<string> {
    const { plain, place } = atCursor(text);
    const { uri } = await this.#open(this.#another(), plain);
    const hover = await this.#request('textDocument/hover', { textDocument: { uri }, position: place });
    return (hover as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  /** Ends it, and waits until it has ended. */
  async stop(): Promise<void> {
    await this.#request('shutdown', null);
    this.#send({ method: 'exit' });
    this.#process.stdin?.end();
  }

  /** A policy beside the shipped ones, that nobody has saved yet. */
  #another(): string {
    this.#documents += 1;
    return `policies/unsaved-${this.#documents}.yaml`;
  }

  async #open(file: string, text: string): Promise<{ uri: string; found: readonly Underlined[] }> {
    const uri = pathToFileURL(path.join(root, file)).href;
    const judged = new Promise<readonly Underlined[]>((resolve) => this.#underlined.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return { uri, found: await judged };
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, ({ result }) => resolve(result)));
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#rest.toString('latin1', 0, head))?.[1]);
      if (head < 0 || this.#rest.length < head + 4 + length) return;
      const body = this.#rest.toString('utf8', head + 4, head + 4 + length);
      this.#rest = this.#rest.subarray(head + 4 + length);
      this.#hear(JSON.parse(body));
    }
  }

  #hear(message: Message): void {
    const { id, method, params } = message;
    if (method === 'textDocument/publishDiagnostics') this.#judge(params as Published);
    else if (method === 'workspace/configuration') this.#send({ id: id as number, result: CONFIGURATION });
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#waiting.get(id)?.(message);
  }

  #judge({ uri, diagnostics }: Published): void {
    const found = diagnostics.map(({ range, message }) => ({ line: range.start.line + 1, message }));
    this.#underlined.get(uri)?.(found);
  }
}

type Item = {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
};

type Published = {
  readonly uri: string;
  readonly diagnostics: readonly { readonly range: { readonly start: Place }; readonly message: string }[];
};

const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: {},
  },
  workspace: { configuration: true },
};

const YAML = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
const SETTINGS = { yaml: YAML, http: {}, '[yaml]': {} };
const CONFIGURATION = [YAML, {}, {}, {}, {}];

function atCursor(text: string): { plain: string; place: Place } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { plain: text.replace('|', ''), place };
}
