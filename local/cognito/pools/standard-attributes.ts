/** OpenID Connect's attributes, which every pool has. */
export const STANDARD_ATTRIBUTES = [
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'profile',
  'picture',
  'website',
  'email',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'phone_number',
  'address',
  'updated_at',
];

/** Set by the service or an administrator, never by a user. */
export const VERIFIED_ATTRIBUTES = ['email_verified', 'phone_number_verified'];
