import { ServiceError } from '../../gateway/answer.ts';
import type { Template } from '../template.ts';

/** Types that give permissions, with the property that names them. */
const NAMED_BY: Record<string, string | null> = {
  'AWS::IAM::AccessKey': null,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': null,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': null,
};

/** Refuses a template that gives permissions, unless the caller has said that it may. */
export function requireCapabilities({ Resources }: Template, given: readonly string[]): void {
  const iam = Object.values(Resources).filter(({ Type }) => NAMED_BY[Type] !== undefined);
  const isNamed = iam.some(({ Type, Properties }) => Properties?.[NAMED_BY[Type] ?? ''] !== undefined);
  const needed = isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
  if (iam.length === 0 || given.includes(needed) || given.includes('CAPABILITY_NAMED_IAM')) return;
  throw new ServiceError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`);
}
