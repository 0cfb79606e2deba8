/** Words, folded, that say nothing of what is asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a aby ale albo bardzo bez bo by byc bym byl byla bylo byly bys chce chcemy chcialabym chcialbym chcialam chcialem
  ci ciebie co cos czy czyli dla do dobry dobrze dzis dziekuje dzien ewentualnie gdy hej i ich ile im inne ja jak jaka
  jaki jakie jakies jakis jako je jego jej jest jestem jestescie jesli jeszcze juz ktora ktore ktory ktos lub ma macie
  mam mamy mi mialam mialem mnie moge moglabym moglbym moja moje moj mojego mojej mojemu moze mozecie mozna my na nam
  nas nasz nasza nasze nie nich nim niz no o od ok on ona one oni oraz pan pani panstwa panstwo pana po pod podczas
  pomoc potrzebuje poprosze pozdrawiam prosze przed przez przy robicie robic sa sie siebie sobie sprawie swoj swoje ta
  tak taka taki takie tam te tego tej ten to tu tutaj twoja twoj ty tych tylko tym u wam was wasz wasza wasze waszego
  waszej we wiec witam wiecie w wy z za zapytac ze zeby
  about am an and any are as at be but by can could did do does for from get give had has have hello hi how if in is it
  its just like may me my need of on or our please shall should so some tell than thank thanks that the their them then
  there these they this to us was we were what when which who will with would you your i'd i'm do you're want`
    .split(/\s+/)
    .filter(Boolean),
);
