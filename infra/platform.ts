import type { Adopted } from './adopted.ts';
import type { GraphqlApi } from './api.ts';
import type { PlatformTables } from './data-stack.ts';
import type { Users } from './users.ts';

/** What the rooms of the API stack build upon. */
export interface Platform {
  api: GraphqlApi;
  tables: PlatformTables;
  users: Users;
  adopted: Adopted;
}
