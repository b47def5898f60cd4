import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

class Counter implements KyselyPlugin {
  count = 0;

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.count++;
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/** How many queries `work` sends through the database it is given; opening and closing a transaction not counted. */
export async function countQueries(
  db: Kysely<Database>,
  work: (counted: Kysely<Database>) => Promise<unknown>,
): Promise<number> {
  const counter = new Counter();
  await work(db.withPlugin(counter));
  return counter.count;
}
