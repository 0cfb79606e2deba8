import { z } from 'zod';
import { poolId } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requirePool } from '../pools/require-pool.ts';

/** A pool's settings, as far as the local one has them. */
export const describeUserPool = operation({
  admin: true,
  input: z.object({ UserPoolId: poolId }),
  run(context, input) {
    const pool = requirePool(context, input.UserPoolId);
    const { passwordPolicy, mfa, attributes, recoveryByEmail } = pool.settings;
    return {
      UserPool: {
        Id: pool.id,
        Name: pool.name,
        CreationDate: pool.createdAt / 1000,
        LastModifiedDate: pool.modifiedAt / 1000,
        EstimatedNumberOfUsers: Object.keys(pool.users).length,
        MfaConfiguration: mfa,
        UsernameAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        AccountRecoverySetting: {
          RecoveryMechanisms: [{ Name: recoveryByEmail ? 'verified_email' : 'admin_only', Priority: 1 }],
        },
        Policies: {
          PasswordPolicy: {
            MinimumLength: passwordPolicy.minimumLength,
            RequireUppercase: passwordPolicy.requireUppercase,
            RequireLowercase: passwordPolicy.requireLowercase,
            RequireNumbers: passwordPolicy.requireNumbers,
            RequireSymbols: passwordPolicy.requireSymbols,
            TemporaryPasswordValidityDays: passwordPolicy.temporaryPasswordValidityDays,
          },
        },
        SchemaAttributes: attributes.map(({ name, mutable, required }) => ({
          Name: name,
          Mutable: mutable,
          Required: required,
        })),
      },
    };
  },
});
