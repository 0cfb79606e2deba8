import { afterAll, beforeAll, expect, it } from 'vitest';
import { converseWith, TOOLS, type ConversationOptions } from './converse-with.ts';
import { serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
beforeAll(async () => void (served = await serveBedrock()));
afterAll(() => served.close());

const visitor = (options?: ConversationOptions) => converseWith(served.client, options);
const slots = { slots: ['09:00', '10:30', '14:00'] };

it('books in Polish over several turns: a day, an hour, a name, an address', async () => {
  const { say, calls } = visitor({
    results: ({ name }) => (name === 'list_free_slots' ? slots : { status: 'booked' }),
  });
  expect(await say('Dzień dobry, chciałabym się umówić na strzyżenie')).toContain('Jaki dzień');
  const offered = await say('najlepiej w piątek');
  expect(offered).toContain('w piątek 27 listopada');
  expect(offered).toContain('09:00, 10:30, 14:00');
  expect(await say('to może o wpół do jedenastej')).toBe(
    'Proszę podać imię i nazwisko oraz adres e-mail, a zarezerwuję ten termin.',
  );
  expect(await say('Anna Nowak')).toBe('Proszę podać adres e-mail, a zarezerwuję ten termin.');
  expect(await say('anna.nowak@poczta.example')).toContain('piątek 27 listopada, godz. 10:30');
  expect(calls).toEqual([
    { name: 'list_free_slots', input: { date: '2026-11-27' } },
    {
      name: 'book_appointment',
      input: {
        date: '2026-11-27',
        time: '10:30',
        service: 'strzyżenie',
        name: 'Anna Nowak',
        email: 'anna.nowak@poczta.example',
      },
    },
  ]);
});

it('books in English over several turns', async () => {
  const { say, calls } = visitor({
    results: ({ name }) => (name === 'list_free_slots' ? slots : { status: 'pending', expiresAt: 'soon' }),
  });
  expect(await say('Hi, can I book a haircut for next Tuesday?')).toContain(
    'Free times on Tuesday 1 December: 09:00, 10:30, 14:00.',
  );
  expect(await say('2pm please')).toBe(
    'Please give me your full name and your e-mail address, and I will book that time.',
  );
  const done = await say('My name is John Smith, john@mail.example');
  expect(done).toContain('Tuesday 1 December at 14:00');
  expect(done).toContain('sent a code');
  expect(calls.at(-1)).toEqual({
    name: 'book_appointment',
    input: {
      date: '2026-12-01',
      time: '14:00',
      service: 'haircut',
      name: 'John Smith',
      email: 'john@mail.example',
    },
  });
});

it.each([
  ['Proszę zapisać mnie jutro o 10, Jan Kowalski, jan@poczta.example', '2026-11-27', '10:00'],
  ['Poproszę 15 grudnia o 9. Nazywam się Jan Kowalski, jan@poczta.example', '2026-12-15', '09:00'],
  ['Book me tomorrow at ten. I am Jan Kowalski, jan@poczta.example', '2026-11-27', '10:00'],
])('books at once where all is said: %s', async (words, date, time) => {
  const { say, calls } = visitor();
  await say(words);
  expect(calls).toEqual([
    { name: 'book_appointment', input: { date, time, name: 'Jan Kowalski', email: 'jan@poczta.example' } },
  ]);
});

it('takes a day from no question about something else', async () => {
  const { say, calls } = visitor({ results: () => slots });
  await say('Czy w sobotę jesteście czynni?');
  expect(await say('Chcę się umówić')).toContain('Jaki dzień');
  expect(calls).toEqual([]);
  await say('How about Friday at ten?');
  await say('Jan Kowalski, jan@poczta.example');
  expect(calls.at(-1)!.input).toMatchObject({ date: '2026-11-27', time: '10:00' });
});

it('asks for nothing that the tool does not require', async () => {
  const [list, book] = TOOLS;
  const schema = book!.toolSpec!.inputSchema!.json as { properties: object };
  const json = { type: 'object', properties: schema.properties, required: ['date', 'time'] } as never;
  const tools = [list!, { toolSpec: { ...book!.toolSpec!, inputSchema: { json } } }];
  const { say, calls } = visitor({ tools });
  await say('tomorrow at ten');
  expect(calls).toEqual([{ name: 'book_appointment', input: { date: '2026-11-27', time: '10:00' } }]);
});

it('chooses a service that the tool knows', async () => {
  const properties = {
    date: { type: 'string' },
    time: { type: 'string' },
    service: { type: 'string', enum: ['Strzyżenie męskie', 'Koloryzacja włosów'] },
  };
  const json = { type: 'object', properties, required: ['date', 'time', 'service'] } as never;
  const { say, calls } = visitor({
    tools: [{ toolSpec: { name: 'book_appointment', inputSchema: { json } } }],
  });
  expect(await say('Czy jutro o 10 byłoby wolne?')).toContain('Jaka usługa?');
  await say('koloryzację');
  expect(calls[0]!.input).toEqual({ date: '2026-11-27', time: '10:00', service: 'Koloryzacja włosów' });
});

it('offers what is free where the time is taken, and books the other one', async () => {
  const answers: unknown[] = [
    { status: 'taken', date: '2026-11-27', time: '10:00', alternatives: ['11:00', '11:30'] },
  ];
  const { say, calls } = visitor({ results: () => answers.shift() ?? { status: 'booked' } });
  const taken = await say('jutro o 10, Jan Kowalski, jan@poczta.example');
  expect(taken).toContain('zajęty');
  expect(taken).toContain('11:00, 11:30');
  expect(await say('11:30')).toContain('piątek 27 listopada, godz. 11:30');
  expect(calls.map(({ input }) => (input as { time: string }).time)).toEqual(['10:00', '11:30']);
});

it('tells the sentence of a tool that failed', async () => {
  const { say } = visitor({ results: () => new Error('Kalendarz jest chwilowo niedostępny.') });
  const failed = await say('jutro o 10, Jan Kowalski, jan@poczta.example');
  expect(failed).toContain('nie udało się');
  expect(failed).toContain('Kalendarz jest chwilowo niedostępny.');
});

it('says so where a day is full, and takes another one', async () => {
  const { say, calls } = visitor({
    results: ({ input }) => ((input as { date: string }).date === '2026-11-27' ? { slots: [] } : slots),
  });
  expect(await say('Macie wolne terminy w piątek?')).toContain('nie ma już wolnych terminów');
  expect(await say('a w poniedziałek?')).toContain('w poniedziałek 30 listopada: 09:00');
  expect(calls).toHaveLength(2);
});

it('books nothing in the past, by the clock of the prompt', async () => {
  const { say, calls } = visitor();
  expect(await say('Poproszę wizytę dziś o 8, Jan Kowalski, jan@poczta.example')).toContain('już minął');
  expect(await say('Umów mnie na 2026-11-20 o 10')).toContain('już minął');
  expect(calls).toEqual([]);
});

it('asks for a date where the prompt tells no clock', async () => {
  const { say, calls } = visitor({ system: 'Jesteś asystentem.', results: () => slots });
  expect(await say('Chcę się umówić na jutro')).toContain('jako datę');
  await say('2026-12-15');
  expect(calls).toEqual([{ name: 'list_free_slots', input: { date: '2026-12-15' } }]);
});

it('forgets the first visit once it is booked, and remembers who came', async () => {
  const { say, calls } = visitor({ results: () => ({ status: 'booked' }) });
  await say('jutro o 10, Jan Kowalski, jan@poczta.example');
  expect(await say('Dzięki, do zobaczenia w piątek!')).toContain('Do widzenia');
  expect(await say('Chcę jeszcze zarezerwować drugą wizytę')).toContain('Jaki dzień');
  await say('w środę o 12');
  expect(calls.at(-1)!.input).toMatchObject({ date: '2026-12-02', time: '12:00', name: 'Jan Kowalski' });
});

it.each([
  ['Chcę rozmawiać z człowiekiem', 'Przekazałem'],
  ['Proszę mnie połączyć z konsultantem', 'Przekazałem'],
  ['Can I talk to a real person?', 'passed your request on'],
])('hands over to a person: %s', async (words, expected) => {
  const { say, calls } = visitor();
  expect(await say(words)).toContain(expected);
  expect(calls).toEqual([{ name: 'request_human', input: { reason: words } }]);
});

it('offers a person for what it does not know, and a yes is enough', async () => {
  const { say, calls } = visitor();
  expect(await say('Czy naprawiacie zegary wieżowe?')).toContain('Czy przekazać');
  await say('tak, poproszę');
  expect(calls).toEqual([{ name: 'request_human', input: { reason: 'Czy naprawiacie zegary wieżowe?' } }]);
});

it('lets the matter rest where the offer of a person is declined', async () => {
  const { say, calls } = visitor();
  await say('Czy naprawiacie zegary wieżowe?');
  expect(await say('nie, dziękuję')).toMatch(/^Dobrze\./);
  expect(calls).toEqual([]);
});

it('uses no tool where none is offered', async () => {
  const { say } = visitor({ tools: [] });
  expect(await say('Chcę rozmawiać z człowiekiem')).toContain('Nie mogę stąd połączyć');
  expect(await say('umów mnie jutro o 10')).toContain('nie wiem');
});
