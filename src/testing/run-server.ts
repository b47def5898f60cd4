/** The PostgreSQL of a test run, by the folder of its socket. */
import pg from 'pg';

export function databaseAddress(socketFolder: string, database: string): string {
  return `postgres://samskab@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** Statements one after the other, as the server’s own administrator. */
export async function administer(socketFolder: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
