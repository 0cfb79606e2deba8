import { pick } from './chance.ts';
import type { Company, Topic } from './company.ts';
import { men, people, women } from './content/common.ts';
import { englishDay, polishDay } from './polish-day.ts';
import type { Random } from './seeded.ts';
import { visitTimes, type VisitTime } from './visit-times.ts';

/** What a conversation is about, in words for its sentences, and the visit that it may lead to. */
export interface Slots {
  words: Record<string, string>;
  /** Whether the visitor speaks of herself in the feminine. */
  isWoman: boolean;
  visit: VisitTime;
  code: string;
  contact: string;
}

/** Settles everything a scripted conversation may mention. `today` is the local day it happens on. */
export function chooseSlots(company: Company, topic: Topic, today: string, random: Random): Slots {
  const services = company.services.filter(({ name }) => !topic.services || topic.services.includes(name));
  const service = pick(random, services);
  const isWoman = service.visitors ? service.visitors === 'women' : random() < company.women;
  const words: Record<string, string> = {};
  const choices = { ...people, ...(isWoman ? women : men), ...company.slots };
  for (const [name, ways] of Object.entries(choices)) words[name] = pick(random, ways);
  for (const things of company.things) Object.assign(words, pick(random, things));
  const code = String(1000 + Math.floor(random() * 9000));
  const email = `${plain(`${words['imie']}.${words['nazwisko']}`)}@poczta.example`;
  const englishEmail = `${plain(words['english_name']!)}@mail.example`;
  const [old, visit, other] = visitTimes(company, today, random);
  Object.assign(words, dayWords(old, visit, other), {
    usluga: service.name,
    co: service.accusative,
    cena: service.price,
    czas: service.duration,
    english_service: service.english,
    cena_en: englishPrice(service.price),
    kod: code,
    email,
    english_email: englishEmail,
  });
  return { words, isWoman, visit, code, contact: topic.language === 'en' ? englishEmail : email };
}

/** `old` is a visit that the visitor has already; `visit` and `other` are what the chatbot offers. */
function dayWords(old: VisitTime, visit: VisitTime, other: VisitTime): Record<string, string> {
  const [before, day, otherDay] = [polishDay(old.day), polishDay(visit.day), polishDay(other.day)];
  return {
    w_dawny_dzien: before.on,
    w_dawny_dzien_data: before.onDate,
    na_dawny_dzien: before.forDay,
    dawna_godzina: old.time,
    termin: `${day.day}, godz. ${visit.time}`,
    w_dzien: day.on,
    w_dzien_data: day.onDate,
    na_dzien: day.forDay,
    godzina: visit.time,
    inny_termin: `${otherDay.day}, godz. ${other.time}`,
    w_inny_dzien_data: otherDay.onDate,
    inna_godzina: other.time,
    english_slot: `${englishDay(visit.day)} at ${visit.time}`,
    english_other_slot: `${englishDay(other.day)} at ${other.time}`,
  };
}

/** A line with its slots filled. Throws for a slot that nothing fills: a mistake in the content. */
export function fillSlots(line: string, { words, isWoman }: Pick<Slots, 'words' | 'isWoman'>): string {
  return line
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, his: string, hers: string) => (isWoman ? hers : his))
    .replace(/\{(\^?)(\w+)\}/g, (_, capital: string, name: string) => {
      const word = words[name];
      if (word === undefined) throw new Error(`nothing fills {${name}} in "${line}"`);
      return capital ? word[0]!.toUpperCase() + word.slice(1) : word;
    });
}

function plain(text: string): string {
  const letters = text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/[^a-z.]+/g, '.').replace(/^\.+|\.+$/g, '');
}

function englishPrice(price: string): string {
  const amount = /\d+/.exec(price)?.[0];
  if (!amount) return 'free of charge';
  return `${price.startsWith('od') ? 'from ' : ''}${amount} PLN`;
}
