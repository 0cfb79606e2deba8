/** The engine has one made-up region and account; outside of it, ARNs carry the platform's. */
const ENGINE = 'arn:aws:dynamodb:dynoxide:000000000000:';

export interface Place {
  region: string;
  accountId: string;
}

export function tableArn(place: Place, table: string): string {
  return `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${table}`;
}

/** The table's name in a table, index or stream ARN, or the name itself. */
export function tableName(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn.split(':').slice(5).join(':').split('/')[1]! : nameOrArn;
}

export function fromEngine(place: Place, text: string): string {
  return text.replaceAll(ENGINE, `arn:aws:dynamodb:${place.region}:${place.accountId}:`);
}

export function toEngine(place: Place, text: string): string {
  return text.replaceAll(`arn:aws:dynamodb:${place.region}:${place.accountId}:`, ENGINE);
}
