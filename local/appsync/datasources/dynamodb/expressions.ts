import { FieldError } from '../../errors.ts';
import { isMap } from '../../runtime/plain-object.ts';
import { missing } from '../template-error.ts';
import { type Attributes, sdkAttributes } from './attributes.ts';

/** Gathers the names and values of all expressions of one SDK call. */
export class Expressions {
  private names: Record<string, string> = {};
  private values: Attributes = {};

  /** The text of an expression object; undefined where there is none. */
  take(expression: unknown, name: string): string | undefined {
    if (expression === undefined || expression === null) return undefined;
    if (!isMap(expression) || typeof expression['expression'] !== 'string')
      throw missing(`${name}][expression`);
    const { expressionNames, expressionValues } = expression;
    if (isMap(expressionNames)) Object.assign(this.names, expressionNames);
    if (expressionValues !== undefined && expressionValues !== null) {
      const values = sdkAttributes(expressionValues, `${name}][expressionValues`);
      for (const placeholder of Object.keys(values)) {
        // Query and filter share one map: a second value under the same name would silently win.
        if (placeholder in this.values && !same(values[placeholder], this.values[placeholder])) {
          throw new FieldError(`The value ${placeholder} is given twice.`, 'MappingTemplate');
        }
      }
      Object.assign(this.values, values);
    }
    return expression['expression'];
  }

  /** The SDK's maps; empty ones are left out, DynamoDB refuses them. */
  maps() {
    return {
      ...(Object.keys(this.names).length > 0 ? { ExpressionAttributeNames: this.names } : {}),
      ...(Object.keys(this.values).length > 0 ? { ExpressionAttributeValues: this.values } : {}),
    };
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
