import type { GatewayRequest } from '../gateway/service.ts';
import { requireAccess } from '../gateway/access-denied.ts';
import { escapeXml, ServiceError, type Answer } from '../gateway/answer.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import type { Caller } from '../identity/directory.ts';
import { TemplateError } from './evaluate.ts';
import type { DeployedStack, Stacks } from './stacks.ts';
import type { StackFiles } from './stack-files.ts';
import type { Template } from './template.ts';

/** CloudFormation's API as far as client stacks need it; a stack is complete when the call returns. */
export function createCloudFormationApi(stacks: Stacks, files: StackFiles, place: Place) {
  const put = async (form: URLSearchParams): Promise<string> => {
    const stackName = nameOf(form);
    const template = templateOf(form);
    const parameters = Object.fromEntries(
      listOf(form, 'Parameters').map((entry) => [entry['ParameterKey'] ?? '', entry['ParameterValue'] ?? '']),
    );
    try {
      const { stackId } = await stacks.deploy({ stackName, template, parameters });
      files.keep({ stackName, template, parameters });
      return `<StackId>${escapeXml(stackId)}</StackId>`;
    } catch (error) {
      if (error instanceof TemplateError) throw new ServiceError('ValidationError', error.message);
      throw error;
    }
  };
  const existing = (form: URLSearchParams): DeployedStack => {
    const found = stacks.find(nameOf(form));
    if (!found) throw new ServiceError('ValidationError', `Stack with id ${nameOf(form)} does not exist`);
    return found;
  };

  const operations: Record<string, (form: URLSearchParams) => Promise<string> | string> = {
    CreateStack(form) {
      if (stacks.find(nameOf(form)))
        throw new ServiceError('AlreadyExistsException', `Stack [${nameOf(form)}] already exists`);
      return put(form);
    },
    UpdateStack(form) {
      existing(form);
      return put(form);
    },
    DescribeStacks(form) {
      const found = form.get('StackName') ? [existing(form)] : stacks.all();
      return `<Stacks>${found.map(describe).join('')}</Stacks>`;
    },
    async DeleteStack(form) {
      await stacks.remove(nameOf(form));
      files.forget(nameOf(form));
      return '';
    },
  };

  return {
    async handle({ body }: Pick<GatewayRequest, 'body'>, caller: Caller): Promise<Answer> {
      const form = new URLSearchParams(body.toString());
      const action = form.get('Action') ?? '';
      const operation = operations[action];
      if (!operation) throw new ServiceError('InvalidAction', `${action} is not offered here.`);
      const resource = `arn:aws:cloudformation:${place.region}:${place.accountId}:stack/${form.get('StackName') ?? '*'}/*`;
      requireAccess(caller, { action: `cloudformation:${action}`, resource });
      const result = await operation(form);
      return {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body:
          `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${action}Result>${result}</${action}Result>` +
          `<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`,
      };
    },
  };
}

function describe(stack: DeployedStack): string {
  const pairs = (entries: Record<string, string>, kind: string) =>
    Object.entries(entries)
      .map(
        ([key, value]) =>
          `<member><${kind}Key>${escapeXml(key)}</${kind}Key><${kind}Value>${escapeXml(value)}</${kind}Value></member>`,
      )
      .join('');
  return (
    `<member><StackName>${escapeXml(stack.stackName)}</StackName><StackId>${escapeXml(stack.stackId)}</StackId>` +
    `<StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>${stack.createdAt}</CreationTime>` +
    `<Parameters>${pairs(stack.parameters, 'Parameter')}</Parameters><Outputs>${pairs(stack.outputs, 'Output')}</Outputs></member>`
  );
}

/** The name in StackName, which may be an ARN. */
function nameOf(form: URLSearchParams): string {
  const value = form.get('StackName') ?? '';
  const name = value.startsWith('arn:') ? value.split('/')[1]! : value;
  if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
    throw new ServiceError('ValidationError', 'StackName is missing or not a name.');
  return name;
}

function templateOf(form: URLSearchParams): Template {
  try {
    const template = JSON.parse(form.get('TemplateBody') ?? '') as Template;
    if (template.Resources) return template;
  } catch {
    // Said below.
  }
  throw new ServiceError('ValidationError', 'TemplateBody must be a JSON template.');
}

/** `Name.member.1.Key` entries as a list of objects. */
function listOf(form: URLSearchParams, name: string): Record<string, string>[] {
  const entries: Record<string, string>[] = [];
  for (const [key, value] of form) {
    const match = new RegExp(`^${name}\\.member\\.(\\d+)\\.(\\w+)$`).exec(key);
    if (match) (entries[Number(match[1]) - 1] ??= {})[match[2]!] = value;
  }
  return entries.filter(Boolean);
}
