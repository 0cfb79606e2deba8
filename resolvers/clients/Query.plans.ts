import type { Context, NONERequest } from '@aws-appsync/utils';
import type { Plan, SubscriptionPlan } from '#generated/types.ts';
import { PLAN_LIMITS } from '../../domain/clients/plans.ts';
import { guardOwner } from '../lib/guard.ts';
import { limitsOf } from './client-limits.ts';

/** Reads nothing: the plans are part of the code, and createClient takes the same ones. */
export function request(context: Context): NONERequest {
  guardOwner(context.identity);
  return { payload: null };
}

export function response(): Plan[] {
  const names = Object.keys(PLAN_LIMITS) as SubscriptionPlan[];
  return names.map((name) => ({ name, limits: limitsOf(PLAN_LIMITS[name]) }));
}
