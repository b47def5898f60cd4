import pg from 'pg';
import { startEmbeddedServer } from './embedded-server.ts';

/** A small app for the tests that kill one: it numbers rows and says each only after its commit. */
const [, , dataDir = '', cacheFolder = '', task = 'count'] = process.argv;

try {
  const server = await startEmbeddedServer({ dataDir, cacheFolder });
  say(`up ${server.pid}`);
  if (task === 'count') await count(server.connectionString);
  else if (task === 'stop') await server.stop();
} catch (error) {
  say(`failed ${error instanceof Error && 'code' in error ? String(error.code) : ''} ${String(error)}`);
  process.exitCode = 1;
}

async function count(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS said (n int PRIMARY KEY)');
  const { rows } = await client.query<{ next: number }>('SELECT coalesce(max(n), 0) + 1 AS next FROM said');
  for (let n = rows[0]?.next ?? 1; ; n++) {
    await client.query('INSERT INTO said VALUES ($1)', [n]);
    say(`said ${n}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
