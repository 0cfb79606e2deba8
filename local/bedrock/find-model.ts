import type { Place } from '../dynamodb/table-arn.ts';
import { ServiceError } from '../gateway/answer.ts';
import { MODELS, type FoundationModel } from './models.ts';

/** A model as a call names it. */
export interface ModelTarget {
  /** As asked: an id or an ARN. */
  modelId: string;
  model: FoundationModel;
  /** The inference profile that was named; null when it was the model itself. */
  profileArn: string | null;
  /** Every foundation model that may get to do the work, and that the caller therefore needs permission for. */
  foundationArns: string[];
}

/** Where a profile called from eu-central-1 may send a request; no region = the global profile's own ARN. */
const DESTINATIONS = {
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  global: ['eu-central-1', ''],
} as const;

/** The model behind an id, a profile's id, or the ARN of either; throws a ValidationException for anything else. */
export function findModel(modelId: string, place: Place): ModelTarget {
  const profileRoot = `arn:aws:bedrock:${place.region}:${place.accountId}:inference-profile/`;
  const foundationRoot = `arn:aws:bedrock:${place.region}::foundation-model/`;
  const id = [profileRoot, foundationRoot].reduce(
    (rest, root) => (rest.startsWith(root) ? rest.slice(root.length) : rest),
    modelId,
  );
  for (const model of MODELS) {
    if (id === model.id && !modelId.startsWith(profileRoot))
      return { modelId, model, profileArn: null, foundationArns: [`${foundationRoot}${model.id}`] };
    const profile = model.profiles.find((prefix) => id === `${prefix}.${model.id}`);
    if (profile && !modelId.startsWith(foundationRoot))
      return {
        modelId,
        model,
        profileArn: `${profileRoot}${id}`,
        foundationArns: DESTINATIONS[profile].map(
          (region) => `arn:aws:bedrock:${region}::foundation-model/${model.id}`,
        ),
      };
  }
  throw new ServiceError('ValidationException', 'The provided model identifier is invalid.');
}
