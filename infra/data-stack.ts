import { Stack, type StackProps } from 'aws-cdk-lib';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Adopted, AdoptedTable } from './adopted.ts';
import { makeTable } from './table.ts';
import { type PlatformTable, platformTables, type TableShape } from './tables.ts';
import { Users } from './users.ts';

export type PlatformTables = Record<PlatformTable, ITable>;

/** What must outlive every deployment: the shared tables and the users. Nothing in it is ever deleted by a stack. */
export class DataStack extends Stack {
  readonly tables: PlatformTables;
  readonly users: Users;

  constructor(scope: Construct, id: string, props: StackProps & { adopted: Adopted }) {
    super(scope, id, props);
    const tables = Object.entries(platformTables).map(([name, shape]: [string, TableShape]) => {
      const adopted = props.adopted.tables[name as PlatformTable];
      return [name, adopted ? this.adopt(name, shape, adopted) : makeTable(this, name, name, shape)];
    });
    this.tables = Object.fromEntries(tables) as PlatformTables;
    this.users = new Users(this, 'Users', this.tables.platform_people);
  }

  private adopt(name: string, shape: TableShape, { arn, streamArn }: AdoptedTable): ITable {
    return Table.fromTableAttributes(this, name, {
      tableArn: arn,
      globalIndexes: Object.keys(shape.indexes ?? {}),
      ...(streamArn ? { tableStreamArn: streamArn } : {}),
    });
  }
}
