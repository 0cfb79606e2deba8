import { CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  Mfa,
  StringAttribute,
  UserPool,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { INVITATION_DAYS } from '../domain/people/person.ts';
import { acknowledge } from './acknowledge.ts';
import { PlatformFunction } from './function.ts';
import { userMails } from './user-mails.ts';

/** Who may sign in: people that the owner invited, by e-mail, in the group `owners` or `clients`. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, people: ITable) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: 'stride-services-admin-pool',
      ...userMails,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      // The tenant and, for the plan's sake, the role. Mutable by an administrator only: see writeAttributes below.
      customAttributes: {
        client_id: new StringAttribute({ mutable: true, maxLen: 32 }),
        role: new StringAttribute({ mutable: true, maxLen: 32 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(INVITATION_DAYS),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.client = this.pool.addClient('PanelClient', {
      userPoolClientName: 'panel',
      authFlows: { userSrp: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(30),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, locale: true })
        .withCustomAttributes('client_id', 'role'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
    });
    this.answerTo(people);
    this.group('owners', 'They run the platform and see every client.');
    this.group('clients', 'Staff of one client: they see the client in custom:client_id.');
    acknowledge(
      this.pool,
      'AwsSolutions-COG2',
      'Cognito requires MFA of all or of none; TOTP is offered to everyone.',
    );
    acknowledge(
      this.pool,
      'AwsSolutions-COG3',
      'Threat protection needs the Plus plan, paid by user; sign-in is by invitation, with SRP and short tokens.',
    );
    acknowledge(
      this.pool,
      'AwsSolutions-COG8',
      'The Plus plan is paid by user; a handful of invited people sign in.',
    );
  }

  /** The function that Cognito asks before it gives out tokens and sends invitations. */
  private answerTo(people: ITable): void {
    const asked = new PlatformFunction(this, 'Asked', {
      name: 'user-pool',
      // Cognito waits five seconds.
      timeout: Duration.seconds(5),
      environment: {
        PEOPLE_TABLE: people.tableName,
        OWNERS_NEED_TOTP: new CfnParameter(Stack.of(this), 'OwnersNeedTotp', {
          default: 'true',
          allowedValues: ['true', 'false'],
          description: 'Whether an owner sees nothing until two-step sign-in is set up.',
        }).valueAsString,
        PANEL_URL: new CfnParameter(Stack.of(this), 'PanelUrl', {
          default: '',
          allowedPattern: '(https?://[a-zA-Z0-9.:-]+)?',
          description:
            'Where the panel is, for the link in invitations. Deploying fills it in once the panel is there.',
        }).valueAsString,
      },
    });
    asked.allow(['dynamodb:UpdateItem'], [people.tableArn]);
    // Apart from the role's own policy, which the function waits for, and the pool for the function.
    new Policy(this, 'ReadsPool', {
      roles: [asked.role],
      statements: [
        new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [this.pool.userPoolArn] }),
      ],
    });
    for (const operation of [UserPoolOperation.PRE_TOKEN_GENERATION, UserPoolOperation.CUSTOM_MESSAGE])
      this.pool.addTrigger(operation, asked.function);
  }

  private group(groupName: string, description: string): void {
    new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName, description });
  }
}
