import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

class Counter implements KyselyPlugin {
  count = 0;

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }

  /** Statements that were written as text come by here alone. */
  async transformResult({ result }: PluginTransformResultArgs) {
    this.count++;
    return result;
  }
}

/** How many queries of `work` the database it is given has answered; opening and closing a transaction not counted. */
export async function countQueries(
  db: Kysely<Database>,
  work: (counted: Kysely<Database>) => Promise<unknown>,
): Promise<number> {
  const counter = new Counter();
  await work(db.withPlugin(counter));
  return counter.count;
}
