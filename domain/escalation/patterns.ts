/** Why a message counts as a wish for a person. */
export type EscalationReason = 'asks_for_person' | 'asks_for_call' | 'rejects_bot';

/** Up to so many words that may stand in between. */
const gap = (most: number) => `(?:\\S+ ){0,${most}}`;
const any = (...words: string[]) => `(?:${words.join('|')})`;

/** Somebody, in all cases; the second list works for a company and is named as the goal of a wish only. */
const SOMEBODY = any('czlowiek(?:a|iem|owi)?', 'ludzmi', 'kims', 'kogos', 'komus', 'osob(?:a|y|e|ie)');
const STAFF = any(
  'konsultant(?:a|em|owi|ow|ami|ka|ki|ke|ce|kami)?',
  'pracowni(?:k|ka|kiem|kowi|kami|ca|cy|ce)',
  'doradc(?:a|y|e)',
  'obslug(?:a|i|e)',
  'biur(?:o|a|em)',
  'recepcj(?:a|i|e)',
  'recepcjonist(?:a|y|ka|ki|ke|ce)',
  'wlasciciel(?:em|owi|ka|ki|ke|ce)?',
  'kierowni(?:kiem|kowi|czka|czki|czke)',
  'szef(?:em|owa|owej)',
  'operator(?:a|em)?',
  'agent(?:a|em)?',
  'lekarzem',
  'lekarka',
  'dentysta',
  'mechanikiem',
  'stylistka',
);
const PERSON = any(SOMEBODY, STAFF);
const REAL = any('zyw(?:y|ego|ym|a|ej)', 'prawdziw(?:y|ego|ym|a|ej)');
const TO_TALK = any('po?rozmawiac', 'rozmawiac', 'pogadac', 'gadac', 'pomowic', 'mowic', 'rozmow[ey]');
const MACHINE = any('bot(?:a|em)?', 'robot(?:a|em)?', 'automat(?:u|em)?', 'maszyn(?:a|y)');

const HUMAN_EN = any(
  'human(?! hair)',
  'person',
  'somebody',
  'someone',
  'anyone',
  'anybody',
  'representative',
  'rep',
  'agent',
  'operator',
  'employee',
  'staff',
  'manager',
  'receptionist',
  'consultant',
  'advis[eo]r',
  'colleague',
  'owner',
  'dentist',
  'doctor',
  'mechanic',
  'customer (?:service|support)',
  'real one',
);
const SOMEONE = any('someone', 'somebody', 'anyone', 'staff');
const NOT_A_NAME = any(
  'back',
  'on',
  'at',
  'please',
  'today',
  'tomorrow',
  'later',
  'this',
  'when',
  'asap',
  'in',
  '$',
);

/** What a wish for a person looks like, over words folded and joined by single spaces, one space around. */
const SHAPES: readonly [EscalationReason, ...string[]][] = [
  [
    'rejects_bot',
    ` nie ${gap(3)}z ${gap(1)}${MACHINE} `,
    ` (?:dosyc|zamiast|a nie) ${gap(2)}${MACHINE} `,
    ` (?:don't|do not|not) ${gap(4)}(?:to|with) ${gap(1)}(?:bot|robot|machine) `,
    ` (?:bot|robot) is useless | done with ${gap(1)}(?:bot|robot) `,
  ],
  [
    'asks_for_call',
    ' (?:zadzwoncie|oddzwoncie|oddzwon|oddzwonic|oddzwonienie) ',
    ` zadzwon(?:ic)? ${gap(2)}do mnie `,
    ` do mnie ${gap(2)}(?:za|od)dzwon(?:i|ic|il|ila|ili) `,
    ` pros(?:ze|ilbym|ilabym) o ${gap(1)}telefon `,
    ' telefon zwrotny | czekam na telefon | kontakt telefoniczny ',
    ` ktos ${gap(5)}odezwac `,
    ` (?:please|could you|can you) (?:call|phone|ring) me ${NOT_A_NAME}`,
    ` (?:call|phone|ring) me (?:back|please|asap) `,
    ` ${SOMEONE} ${gap(2)}(?:call|phone|ring) me `,
    ' give me a (?:call|ring) ',
  ],
  [
    'asks_for_person',
    ` (?<!musze )${TO_TALK} ${gap(2)}ze? ${gap(3)}${PERSON} `,
    ` rozmowa z ${gap(1)}${SOMEBODY} `,
    ` z ${PERSON} ${gap(1)}${TO_TALK} `,
    ` ${REAL} ${PERSON} `,
    ` (?:z|nie z \\S+ z) ${REAL} ${PERSON} | nie z \\S+ z ${PERSON} `,
    ` (?:polacz|przelacz|przekieruj|przekaz|skontaktuj)(?:cie|yc|owac|enie)? ${gap(4)}${PERSON} `,
    ` (?:polaczyc|polaczenie|przelaczenie|skontaktowac|kontakt) ${gap(2)}(?:z|ze|do|od) ${gap(2)}${PERSON} `,
    ' skontaktuj(?:cie)? sie ze mna | ze mna (?:\\S+ )?skontakt\\S+ ',
    ` (?:daj|dajcie|chce|poprosze|prosze|prosic|wole|wolalbym|wolalabym|potrzebuje|potrzebny|wezwij|zawolaj) ${gap(2)}` +
      `${any('czlowieka?', 'konsultant(?:a|ke)', 'pracownika', 'operatora', 'kogos z \\S+', 'z czlowiekiem')} `,
    ' (?:czlowieka|konsultant(?:a|ke)|operatora) (?:prosze|poprosze) ',
    ` (?:tam|tu) (?:\\S+ )?(?:ktos (?:zywy|prawdziwy)|czlowiek) `,
    ` (?:talk|speak|chat) (?:to|with) (?!my )${gap(3)}${HUMAN_EN} `,
    ' (?:talk|speak) to (?:agent|human) ',
    ` ${SOMEONE} ${gap(3)}(?:talk|speak) (?:to|with) `,
    ` (?:connect|transfer|put|pass|hand|escalate) ${gap(2)}(?:to|with|through|over) ${gap(3)}${HUMAN_EN} `,
    ` (?:reach|contact) ${gap(2)}${HUMAN_EN} `,
    ` ${SOMEONE} ${gap(2)}contact me `,
    ` (?:want|need|get|give) ${gap(3)}(?:human(?! hair)|person|representative|customer (?:service|support)) `,
    ` prefer ${gap(5)}(?:human(?! hair)|person) `,
    ' (?:live|real|actual) (?:agent|person|human(?! hair)) ',
    ` (?:can|could) an? (?:human|person) `,
    ` is (?:there|anyone|anybody) ${gap(1)}(?:human(?! hair)|real) `,
    `^ (?:(?:prosze|poprosze|please|a|live) )*${any('konsultant(?:a|ka|ke)?', 'czlowieka?', 'operatora?', 'agent', 'human', 'person', 'representative')} ` +
      '(?:(?:prosze|poprosze|please|now|teraz) )*$',
  ],
];

/** The shapes as regular expressions, in the order in which they are tried. */
export const escalationPatterns: readonly { reason: EscalationReason; pattern: RegExp }[] = SHAPES.flatMap(
  ([reason, ...shapes]) => shapes.map((shape) => ({ reason, pattern: new RegExp(shape) })),
);
