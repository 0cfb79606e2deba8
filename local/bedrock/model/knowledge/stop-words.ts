/** Words that say nothing about what is asked, folded. */
const STOP_WORDS = new Set(
  (
    'a i o u w z ze we na do od po za dla przez przy pod nad bez jak jaki jaka jakie jakich jakim czy co to ten ta te tego tej tym ' +
    'jest sa byc bedzie mam ma macie maja mozna moge mozecie chce chcialbym chcialabym prosze poprosze ile kiedy gdzie kto ktory ktora ktore ' +
    'sie mi mnie ja my wy pan pani panstwo panstwa was wam wasz wasza wasze waszego u nas tu tam tak nie lub albo oraz ale bo ze zeby ' +
    'dzien dobry czesc hej witam jeszcze juz tylko tez takze bardzo cos ktos jakas jakis pytanie wiedziec powiedziec podac ' +
    'ok okej super jestescie dajecie robicie oferujecie dostane dostaniemy jutro pojutrze dzis dzisiaj teraz kosztowac ' +
    'kosztuje trwa wynosi godziny godzin godzinach ' +
    'the an is are am be been was do does did can could would will i you he she it we they me my your our their this that these those ' +
    'of in on at to for from with by about and or not no yes how what when where which who why much many long have has had there any some ' +
    'tomorrow today now offer give ' +
    'please tell know want like need hello hi hey good morning get'
  ).split(' '),
);

/** Whether a folded word says nothing about what is asked. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
