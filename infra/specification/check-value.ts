import { checkScalar, described } from './check-scalar.ts';
import type { Report } from './finding.ts';
import type { PropertyType, SpecifiedProperty, Specification } from './specification.ts';
import type { Json } from './template.ts';

type Members = Record<string, Json>;

const TAG: Record<string, SpecifiedProperty> = {
  Key: { type: { type: 'string' }, required: true },
  Value: { type: { type: 'string' }, required: true },
};

/** Checks the members of an object: none unknown, none missing, each of its type. */
export function checkMembers(
  value: Members,
  specified: Record<string, SpecifiedProperty>,
  path: string,
  specification: Specification,
  report: Report,
): void {
  for (const [name, { required }] of Object.entries(specified))
    if (required && (value[name] === undefined || isNoValue(value[name])))
      report(`${path}.${name}`, 'It is required and missing.');
  for (const [name, member] of Object.entries(value)) {
    const type = specified[name]?.type;
    if (type) checkValue(member, type, `${path}.${name}`, specification, report);
    else report(`${path}.${name}`, 'There is no such property.');
  }
}

/** Checks a value against its type, through lists, maps and type definitions; intrinsic functions are taken at their word. */
export function checkValue(
  value: Json,
  type: PropertyType,
  path: string,
  specification: Specification,
  report: Report,
): void {
  const check = (inner: Json, innerType: PropertyType, at = path) =>
    checkValue(inner, innerType, at, specification, report);
  const only = intrinsicOf(value);
  if (only === 'Fn::If')
    return (value as { 'Fn::If': Json[] })['Fn::If'].slice(1).forEach((branch) => check(branch, type));
  if (only) {
    if (GIVES_TEXT.has(only) && isStructure(type))
      report(path, `${only} gives text, and ${described(type)} is wanted.`);
    return;
  }
  switch (type.type) {
    case 'union':
      return check(value, closest(value, type.types, path, specification));
    case 'array':
      if (!Array.isArray(value)) return report(path, 'It must be a list.');
      return value.forEach((entry, index) => check(entry, type.element, `${path}.${index}`));
    case 'map':
      if (!isObject(value)) return report(path, 'It must be a map of names to values.');
      return Object.entries(value).forEach(([name, entry]) => check(entry, type.element, `${path}.${name}`));
    case 'ref':
      if (!isObject(value)) return report(path, 'It must be an object.');
      return checkMembers(value, specification.definition(type.reference.$ref), path, specification, report);
    case 'tag':
      if (!isObject(value)) return report(path, 'It must be a tag.');
      return checkMembers(value, TAG, path, specification, report);
    default:
      return checkScalar(value, type, path, report);
  }
}

/** Of several types the one that fits; where none does, the one that leaves least to say. */
function closest(
  value: Json,
  types: readonly PropertyType[],
  path: string,
  specification: Specification,
): PropertyType {
  // JSON fits everything; where the shape is described more closely, that is what AWS goes by.
  const shaped = types.filter((type) => isStructure(type) && hasShape(value, type));
  const [best] = (shaped.length > 0 ? shaped : types)
    .map((type) => {
      let findings = 0;
      checkValue(value, type, path, specification, () => findings++);
      return { type, findings };
    })
    .sort((one, other) => one.findings - other.findings);
  return best!.type;
}

const GIVES_TEXT = new Set(['Fn::Sub', 'Fn::Join', 'Fn::Base64']);

function isStructure(type: PropertyType): boolean {
  return type.type === 'union'
    ? type.types.every(isStructure)
    : ['array', 'map', 'ref', 'tag'].includes(type.type);
}

function hasShape(value: Json, type: PropertyType): boolean {
  return type.type === 'array' ? Array.isArray(value) : isObject(value);
}

function isObject(value: Json): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isNoValue(value: Json): boolean {
  return isObject(value) && value['Ref'] === 'AWS::NoValue';
}

/** The name of the function that a value is, or null. */
function intrinsicOf(value: Json): string | null {
  if (!isObject(value)) return null;
  const [only, ...others] = Object.keys(value);
  return others.length === 0 && only && (only === 'Ref' || only.startsWith('Fn::')) ? only : null;
}
