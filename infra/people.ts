import { Construct } from 'constructs';
import { functionSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The people room: who may sign in, for whom. The one function that may change accounts, and nothing of the pool itself. */
export class People extends Construct {
  constructor(scope: Construct, id: string, { api, tables, users }: Platform) {
    super(scope, id);
    const people = new PlatformFunction(this, 'People', {
      name: 'people',
      environment: {
        USER_POOL_ID: users.pool.userPoolId,
        PEOPLE_TABLE: tables.platform_people.tableName,
        AUDIT_TABLE: tables.platform_audit.tableName,
        REGISTRY_TABLE: tables.clients_registry.tableName,
      },
    });
    people.allow(
      [
        'cognito-idp:AdminAddUserToGroup',
        'cognito-idp:AdminCreateUser',
        'cognito-idp:AdminDeleteUser',
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminEnableUser',
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminListGroupsForUser',
        'cognito-idp:AdminSetUserMFAPreference',
        'cognito-idp:AdminUserGlobalSignOut',
        'cognito-idp:ListUsersInGroup',
      ],
      [users.pool.userPoolArn],
    );
    people.allow(
      [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      [tables.platform_people.tableArn],
    );
    people.allow(['dynamodb:PutItem'], [tables.platform_audit.tableArn]);
    people.allow(['dynamodb:ConditionCheckItem', 'dynamodb:GetItem'], [tables.clients_registry.tableArn]);

    const source = functionSource(this, api, people, 'people');
    wireRoom(this, api, 'people', {
      'Query.people': source,
      'Mutation.invitePerson': source,
      'Mutation.resendInvitation': source,
      'Mutation.disablePerson': source,
      'Mutation.enablePerson': source,
      'Mutation.removePerson': source,
      'Mutation.resetMfa': source,
    });
  }
}
