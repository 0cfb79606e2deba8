import { expect, it } from 'vitest';
import type { RegistryRow } from '../../../domain/clients/registry-row.ts';
import { sampleWebsites } from './website.ts';

const row: RegistryRow = {
  client_id: 'salon-bella',
  SK: 'PROFILE',
  company_name: 'Salon <b>Bella</b>',
  status: 'active',
  company_facts: 'ul. Polna 3, Poznań.\nParking za rogiem <script>.',
  contact_email: 'biuro@salon-bella.example',
  branding: { primary_color: '#be185d' },
};
const chatUrls = () => ({ 'salon-bella': 'http://localhost:1/chatbot-salon-bella/' });
const opened = async (path: string, found = row) => {
  const websites = sampleWebsites({ client: async () => found, chatUrls });
  const { status, body } = await websites.handle({
    method: 'GET',
    url: path,
    headers: {},
    body: Buffer.of(),
  });
  return { status, body: String(body).replace(/\s+/g, ' ') };
};

it('shows what is known of a company, in its colour, with its chatbot, and no heading over nothing', async () => {
  const { status, body } = await opened('/demo/salon-bella');
  expect(status).toBe(200);
  expect(body).toContain('<h1>Salon &lt;b&gt;Bella&lt;/b&gt;</h1>');
  expect(body).toContain('<p>ul. Polna 3, Poznań.</p><p>Parking za rogiem &lt;script&gt;.</p>');
  expect(body).toContain('<a href="mailto:biuro@salon-bella.example">');
  expect(body).not.toContain('tel:');
  expect(body).toContain('border-color: #be185d');
  expect(body).toContain('src="http://localhost:1/chatbot-salon-bella/widget.js"');
  const bare = await opened('/demo/salon-bella/en', { ...row, company_facts: '', contact_email: undefined });
  expect(bare.body).not.toMatch(/About us|Contact/);
});

it('is not there for a company that is not, or has no chatbot', async () => {
  const nobody = sampleWebsites({ client: async () => undefined, chatUrls });
  const request = { method: 'GET', headers: {}, body: Buffer.of() };
  expect(await nobody.handle({ ...request, url: '/demo/salon-bella' })).toMatchObject({ status: 404 });
  expect((await opened('/demo/salon-anna')).status).toBe(404);
});
