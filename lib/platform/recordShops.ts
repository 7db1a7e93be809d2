import { Dexie } from 'dexie';
import { tableOf, type Database } from './database';
import { decode } from './tables';

/** A shop that there are records of, by what it is told apart by, and its name of late. */
export interface RecordShop {
  key: string;
  name: string;
}

/** Most shops that are listed. */
const mostShops = 200;

/** Every shop that any record is of: one step of an index for each, however many records it has. */
export async function readShops(database: Database): Promise<RecordShop[]> {
  const shops: RecordShop[] = [];
  // Records of an unknown shop stand first.
  for (let key = ''; shops.length < mostShops;) {
    const next: unknown = await tableOf(database, 'summaries')
      .where('[shop+order]')
      .above([key, Dexie.maxKey])
      .first();
    if (next === undefined) break;
    key = String(Reflect.get(Object(next), 'shop'));
    const read = decode('summaries', next);
    shops.push({ key, name: ('record' in read && read.record.shopName) || key });
  }
  return shops;
}
