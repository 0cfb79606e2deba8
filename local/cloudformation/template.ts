export type * from '../../infra/specification/template.ts';
