import type { Place } from '../dynamodb/table-arn.ts';
import { requireAccess } from '../gateway/access-denied.ts';
import { requirePassRole } from '../gateway/pass-role.ts';
import { ServiceError, type Answer } from '../gateway/answer.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Caller } from '../identity/directory.ts';
import type { Operation } from './api/operation.ts';
import { CreateStack } from './api/operations/CreateStack.ts';
import { DeleteStack } from './api/operations/DeleteStack.ts';
import { DescribeStackEvents } from './api/operations/DescribeStackEvents.ts';
import { DescribeStacks } from './api/operations/DescribeStacks.ts';
import { GetTemplate } from './api/operations/GetTemplate.ts';
import { ListExports, ListImports } from './api/operations/ListExports.ts';
import { ListStacks } from './api/operations/ListStacks.ts';
import {
  DescribeStackResource,
  DescribeStackResources,
  ListStackResources,
} from './api/operations/StackResources.ts';
import { UpdateStack } from './api/operations/UpdateStack.ts';
import { toXml } from './api/xml.ts';
import { TemplateError } from './evaluate.ts';
import type { Stacks } from './stacks.ts';

const operations: Record<string, Operation> = {
  CreateStack,
  DeleteStack,
  DescribeStackEvents,
  DescribeStackResource,
  DescribeStackResources,
  DescribeStacks,
  GetTemplate,
  ListExports,
  ListImports,
  ListStackResources,
  ListStacks,
  UpdateStack,
};

/** CloudFormation's API. What makes, changes or deletes a stack only begins: the stack's status says how it ends. */
export function createCloudFormationApi(stacks: Stacks, place: Place) {
  return {
    handle({ body }: Pick<GatewayRequest, 'body'>, caller: Caller): Answer {
      const form = new URLSearchParams(body.toString());
      const action = form.get('Action') ?? '';
      const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
      if (!operation) throw new ServiceError('InvalidAction', `${action} is not offered here.`);
      const named = form.get('StackName') ?? '*';
      const resource = named.startsWith('arn:')
        ? named
        : `arn:aws:cloudformation:${place.region}:${place.accountId}:stack/${named}/*`;
      const roleArn = form.get('RoleARN');
      const context = { 'cloudformation:rolearn': [roleArn ?? []].flat() };
      requireAccess(caller, { action: `cloudformation:${action}`, resource, context });
      if (roleArn !== null) requirePassRole(caller, roleArn, 'cloudformation.amazonaws.com');
      return {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body:
          `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">` +
          `<${action}Result>${toXml(answered(() => operation(form, stacks)))}</${action}Result>` +
          `<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`,
      };
    },
  };
}

function answered<T>(operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    if (error instanceof TemplateError) throw new ServiceError('ValidationError', error.message);
    throw error;
  }
}
