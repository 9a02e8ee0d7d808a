import Database from 'libsql';
import { query } from './postgres-server.js';

/** Runs a statement in the database of a record, past amends, as somebody might who means to forge it. */
export async function sqlIn(where: string, text: string): Promise<void> {
  if (/^postgres/.test(where)) {
    await query(where, text);
    return;
  }
  const database = new Database(where);
  database.exec(text);
  database.close();
}
