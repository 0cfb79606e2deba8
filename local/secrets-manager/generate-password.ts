/** What a generated password is to be made of, in CloudFormation's and GetRandomPassword's own words. */
export interface PasswordOptions {
  PasswordLength?: number;
  ExcludeCharacters?: string;
  ExcludeLowercase?: boolean;
  ExcludeNumbers?: boolean;
  ExcludePunctuation?: boolean;
  ExcludeUppercase?: boolean;
  IncludeSpace?: boolean;
  RequireEachIncludedType?: boolean;
}

const LONGEST = 4_096;
const TYPES: [option: keyof PasswordOptions, characters: string][] = [
  ['ExcludeLowercase', 'abcdefghijklmnopqrstuvwxyz'],
  ['ExcludeUppercase', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['ExcludeNumbers', '0123456789'],
  ['ExcludePunctuation', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
];

/**
 * A password of 32 characters unless it is to have others; of each type there is at least one unless that is not
 * required. `random` draws a whole number below its argument. Throws an Error where nothing fits the options.
 */
export function generatePassword(options: PasswordOptions, random: (below: number) => number): string {
  const length = Number(options.PasswordLength ?? 32);
  const excluded = options.ExcludeCharacters ?? '';
  const types = [
    ...TYPES.filter(([option]) => !isTrue(options[option])).map(([, characters]) => characters),
    ...(isTrue(options.IncludeSpace) ? [' '] : []),
  ]
    .map((characters) => [...characters].filter((character) => !excluded.includes(character)))
    .filter((characters) => characters.length > 0);
  const all = types.flat();
  const required = options.RequireEachIncludedType === undefined || isTrue(options.RequireEachIncludedType);
  if (all.length === 0 || !(length >= 1 && length <= LONGEST) || (required && length < types.length))
    throw new Error('No password fits what is asked of it.');
  const draw = (from: string[]) => from[random(from.length)]!;
  const password = Array.from({ length }, (_, index) =>
    required && index < types.length ? draw(types[index]!) : draw(all),
  );
  // Shuffled, so that the required ones are not all in front.
  for (let index = length - 1; index > 0; index--) {
    const other = random(index + 1);
    [password[index], password[other]] = [password[other]!, password[index]!];
  }
  return password.join('');
}

/** Templates write truth as a boolean or as a text. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
