import { describe, expect, it } from 'vitest';
import { PLATFORM } from '../stats/period.ts';
import { belongs, fits, type Account } from './account.ts';
import { plainEmail } from './email.ts';
import { personOf } from './person.ts';
import { invitationMail } from './invitation-mail.ts';
import { temporaryPassword } from './temporary-password.ts';
import { tokenGroups } from './token-groups.ts';
import { whyNot, type PeopleChange, type PeopleQuestion } from './why-not.ts';

const account = (changes: Partial<Account> = {}): Account => ({
  sub: 'u1',
  email: 'ola@salon.example',
  clientId: 'salon-bella',
  groups: ['clients'],
  enabled: true,
  accepted: true,
  mfa: false,
  ...changes,
});

describe('an address', () => {
  it.each([
    [' Anna.Nowak+panel@Firma-X.PL ', 'anna.nowak+panel@firma-x.pl'],
    ['a@b.pl', 'a@b.pl'],
  ])('%j is kept as %j', (given, kept) => expect(plainEmail(given)).toBe(kept));

  it.each([
    '',
    'anna',
    'anna@',
    '@firma.pl',
    'anna@firma',
    'a b@firma.pl',
    'anna@firma.pl\nbcc: x@y.pl',
    'anna@firma..pl',
    'an..na@firma.pl',
    '"anna"@firma.pl',
    '<anna@firma.pl>',
    "x'onclick=@firma.pl",
    'anna%40@firma.pl',
    'anna@[127.0.0.1]',
    'аnna@firma.pl',
    `${'a'.repeat(120)}@firma.pl`,
  ])('%j is none', (given) => expect(plainEmail(given)).toBeNull());
});

describe('who may change whom', () => {
  const all: PeopleChange[] = ['invite', 'resend', 'disable', 'enable', 'remove', 'reset_mfa'];
  const asked = (change: PeopleChange, more: Partial<PeopleQuestion> = {}) =>
    whyNot({ change, isOwner: true, isSelf: false, client: { status: 'active' }, ...more });

  it('an owner changes everybody else, owners and staff', () => {
    for (const change of all) {
      expect(asked(change), change).toBeNull();
      expect(asked(change, { client: null }), change).toBeNull();
    }
  });

  it('staff change nobody unless their owner allows it, and never owners or a second factor', () => {
    for (const change of all) {
      expect(asked(change, { isOwner: false }), change).toBe('PeopleNotYours');
      expect(asked(change, { isOwner: false, client: null }), change).toBe('PeopleNotYours');
      expect(asked(change, { isOwner: false, client: undefined }), change).toBe('PeopleNotYours');
      expect(asked(change, { isOwner: false, client: { staff_may_invite: true } }), change).toBe(
        change === 'reset_mfa' ? 'PeopleNotYours' : null,
      );
    }
  });

  it('nobody locks themselves out, so one owner always stays', () => {
    const self = { isSelf: true, client: null };
    expect(all.filter((change) => asked(change, self) === 'OwnAccess')).toEqual([
      'disable',
      'remove',
      'reset_mfa',
    ]);
  });

  it('a client that has left lets nobody in, and can still be tidied', () => {
    for (const status of ['cancelled', 'purged'])
      expect(all.filter((change) => asked(change, { client: { status } }) === 'PeopleClosed')).toEqual([
        'invite',
        'resend',
        'enable',
      ]);
    expect(asked('invite', { client: undefined })).toBe('ClientUnknown');
    expect(asked('remove', { client: undefined })).toBeNull();
  });
});

describe('an account', () => {
  it('is of the client that it names, while it is in the group of staff', () => {
    expect(belongs(account(), 'salon-bella')).toBe(true);
    expect(belongs(account(), 'dental-plus')).toBe(false);
    expect(belongs(account({ groups: [] }), 'salon-bella')).toBe(false);
    expect(fits(account({ groups: [] }), 'salon-bella')).toBe(true);
  });

  it('of an owner is nobody’s staff, whatever client it names', () => {
    const owner = account({ groups: ['clients', 'owners'] });
    expect(fits(owner, 'salon-bella')).toBe(false);
    expect(belongs(owner, PLATFORM)).toBe(true);
  });

  it('of staff is no owner’s', () => expect(fits(account(), PLATFORM)).toBe(false));
});

describe('a person', () => {
  const row = {
    client_id: 'salon-bella',
    email: 'ola@salon.example',
    invited_at: '2026-11-26T10:00:00.000Z',
  };

  it('is invited until a password is chosen, for seven days', () => {
    expect(personOf(row, account({ accepted: false }))).toMatchObject({
      role: 'STAFF',
      state: 'INVITED',
      invitationEndsAt: '2026-12-03T10:00:00.000Z',
    });
    expect(personOf(row, account())).toMatchObject({ state: 'ACTIVE', invitationEndsAt: null });
  });

  it('whose removal was cut short cannot sign in, and one without an account is to be invited anew', () => {
    expect(personOf({ ...row, removing: true }, account()).state).toBe('DISABLED');
    expect(personOf(row, null).state).toBe('INVITED');
  });

  it('is told as the user pool has it: what is only decided is not done yet', () => {
    expect(personOf({ ...row, disabled: true }, account()).state).toBe('ACTIVE');
    expect(personOf(row, account({ enabled: false })).state).toBe('DISABLED');
  });
});

it('makes temporary passwords of every kind that the pool asks for, and nothing that a link escapes', () => {
  const password = temporaryPassword(Uint8Array.from({ length: 16 }, (_, index) => index * 16 + 3));
  expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*-)[\w-]{26}$/);
  expect(encodeURIComponent(password)).toBe(password);
  expect(temporaryPassword(new Uint8Array(16))).not.toBe(password);
});

describe("an owner's token", () => {
  const claim = { 'stride:totp_needed': 'true' };

  it('names the group once there is a second factor, and nothing before or where nobody knows', () => {
    expect(tokenGroups(['owners'], { ownersNeedTotp: true, hasTotp: true })).toEqual({
      groups: ['owners'],
      claims: {},
    });
    for (const hasTotp of [false, null])
      expect(tokenGroups(['clients', 'owners'], { ownersNeedTotp: true, hasTotp })).toEqual({
        groups: [],
        claims: claim,
      });
  });

  it('names it at once where no second factor is wanted; nobody else is asked for one', () => {
    expect(tokenGroups(['owners'], { ownersNeedTotp: false, hasTotp: null }).groups).toEqual(['owners']);
    const staff = tokenGroups(['clients'], { ownersNeedTotp: true, hasTotp: null });
    expect(staff).toEqual({ groups: ['clients'], claims: {} });
  });
});

describe('the mail of an invitation', () => {
  const words = {
    language: 'pl',
    companyName: 'Salon',
    invitedBy: 'anna@stride.example',
    panelUrl: 'https://p.example',
  };

  it('leads to the panel with a password that no server sees', () => {
    const { html, subject } = invitationMail(words);
    expect(subject).toBe('Zaproszenie do Stride Panel');
    const link = 'https://p.example/accept?language=pl#email={username}&amp;password={####}';
    expect(html).toContain(`<a href="${link}">${link}</a>`);
    expect(html).toContain('anna@stride.example zaprasza Cię do panelu chatbota firmy Salon.');
  });

  it('says how to go on where the panel is not known yet, and who invites where somebody does', () => {
    const { html } = invitationMail({ language: 'en', companyName: '', invitedBy: '', panelUrl: '' });
    expect(html).not.toContain('href');
    expect(html).toContain('{username}');
    expect(html).toContain('{####}');
    expect(html).toContain('you are invited to Stride Panel.');
  });

  it('shows hostile names as text, and none of them stands for a password', () => {
    const { html } = invitationMail({ ...words, companyName: '<img src=x onerror="a()">\n{####}' });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt; &#123;####&#125;');
  });
});
