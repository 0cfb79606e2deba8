import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasuredPlatform } from '../measured-platform.ts';
import { timedVisitor } from './timed-visitor.ts';

/** The client whose chatbot is measured. */
export const CLIENT = 'stride-services';

/** What visitors say: nothing that needs a tool. */
export const QUESTIONS = [
  'Dzień dobry, ile kosztuje wymiana oleju?',
  'A ile trwa wymiana opon?',
  'Jaki jest adres warsztatu?',
  'Dziękuję bardzo!',
] as const;

const PRICES = `# Cennik

| Usługa | Cena | Czas |
| --- | --- | --- |
| Wymiana oleju z filtrem | 320 zł | 45 minut |
| Wymiana opon, cztery koła | 160 zł | godzina |
| Diagnostyka komputerowa | 150 zł | pół godziny |

# Dojazd

Adres warsztatu: ul. Długa 12, Kraków. Parking jest przed wejściem.
`;

/** The company's chatbot, when it knows the company's prices; its address, with a slash at its end. */
export async function talkingCompany({ stack }: MeasuredPlatform): Promise<string> {
  const { endpointUrl: endpoint, region, credentials } = stack;
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const Bucket = `${CLIENT}-kb-000000000000-${region}`;
  await s3.send(new PutObjectCommand({ Bucket, Key: 'kb/cennik.md', Body: PRICES }));
  s3.destroy();
  const chatUrl = stack.chat[CLIENT]!;
  // The index is made in the background, and a chatbot looks for a newer one once a minute.
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const visitor = await timedVisitor(chatUrl, 40_000 + attempt);
    const { error, events } = await visitor.say(QUESTIONS[0]);
    if (error) throw new Error(`The chatbot does not answer: ${error}`);
    if (events.includes('sources')) return chatUrl;
    await sleep(2_000);
  }
  throw new Error('The chatbot has not taken up its documents within two minutes.');
}
