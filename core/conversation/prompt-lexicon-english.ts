import type { PromptLexicon } from './prompt-lexicon.ts';

const actions =
  'explain write list compare summarise summarize propose give show present prepare create correct improve rewrite rephrase simplify imagine classify calculate detail find ask quiz complete transform adapt analyse analyze argue draft suggest add replace develop illustrate draw enumerate plan organise organize describe build translate define answer make outline turn convert design produce compose test'.split(
    ' ',
  );
const people =
  'pupil pupils student students child children kid kids classmate classmates class friend friends parent parents family families customer customers client clients colleague colleagues teacher teachers librarian boss chef supervisor tutor neighbour neighbours neighbor neighbors grandparents mother father mum dad beginner beginners adult adults reader readers resident residents tourist tourists visitor visitors team jury audience people person patients patient apprentice apprentices recruiter employer company manager director mayor teenagers teens workers worker staff toddlers toddler babies school someone somebody headteacher principal headmaster'.split(
    ' ',
  );
const numbers = [
  '[0-9]+',
  ...'one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred'.split(' '),
];

/** How English-speaking pupils say the parts of a prompt. Keys: small letters, apostrophes and hyphens are spaces. */
export const englishPrompts: PromptLexicon = {
  lists: {
    actions,
    people,
    number: numbers,
    being:
      'am are m re was work works prepare have ve must need organise organize learn study sell go run start take attend revise got'.split(
        ' ',
      ),
    occasion:
      'talk presentation internship placement test interview project lesson oral homework newspaper show trip party visit exam club debate site service order birthday session workshop meeting application job shift'.split(
        ' ',
      ),
    place:
      'class school college library company restaurant workshop site shop store salon boss chef tutor supervisor nursery team club placement internship teacher canteen kitchen town village group'.split(
        ' ',
      ),
    layout:
      'table tables list lists bullets columns steps points paragraphs paragraph parts sheet plan diagram dialogue poem verses poster title titles headings heading checklist timeline subject signature greeting box'.split(
        ' ',
      ),
    unit: 'sentence sentences line lines word words minute minutes criteria criterion facts page pages characters euros pounds question questions idea ideas argument arguments people portions choices'.split(
      ' ',
    ),
    manner:
      'simple short brief easy polite respectful formal informal professional friendly calm neutral concise clear warm serious funny humorous positive reassuring firm direct kind plain precise everyday'.split(
        ' ',
      ),
    writing:
      'sentence sentences word words vocabulary language text answer terms message email mail style tone register explanation letter way'.split(
        ' ',
      ),
    model: 'example model style this like following kind'.split(' '),
    source: 'source sources reference references'.split(' '),
    doubt: 'uncertain uncertainty uncertainties doubtful unsure'.split(' '),
    check: 'check checked checking verify verified verifying verifiable'.split(' '),
  },
  phrases: {
    task: [
      {
        look: '{actions}',
        notAfter: [
          'i',
          'we',
          'he',
          'she',
          'they',
          'who',
          'will',
          'to',
          'a',
          'an',
          'the',
          'my',
          'our',
          'your',
          'this',
          'that',
          'short',
          'of',
          'not',
          'must',
          'should',
        ],
      },
      { look: '(can|could|would|please|help|want|like) ~4 {actions}' },
      { look: '(want|need|like) (a|an|some|three|four|five|ten)' },
      { look: '(how|why|what|which) @ @' },
    ],
    context: [
      { look: '(i|we) {being} @ @ ~6', notAfter: ['if'] },
      { look: '(for|before|during) (my|our|a|an|the) ~2 {occasion}' },
      { look: '(in|at|with|for|to) (my|our) ~1 {place}' },
      { look: '(on|doing) (an|a|my) (internship|placement|apprenticeship) ~4' },
      { look: 'as part of @ @' },
      { look: 'context : @ @ @' },
      {
        look: '(a|an|the|my|our|some) {people} (has|have|is|are|wants|want|came|comes|come|asks|ask|complains|bought|said|refuses) @ ~4',
      },
    ],
    audience: [
      { look: '(for|to|at|aimed|addressed|before|towards|by) ~4 {people}' },
      { look: '(for|to|if|child|children|pupils|someone|were|was|am|aged) ~3 {number} ~2 (year|years)' },
      { look: 'aged {number}' },
      { look: '(level|year|grade|class|years) {number}' },
      { look: '(am|are|m|re) (a|an)? ~1 (pupil|student|apprentice|trainee|beginner|beginners|pupils|students)' },
      { look: '(so|that) ~4 {people} ~2 (understand|understands|follow)' },
      { look: '(audience|readers|reader) : @ @' },
    ],
    format: [
      { look: 'in the form of ~2 @' },
      { look: '(as|in|into|with|make|use|give|write|draw|using|want|need|like|me) ~3 {layout}' },
      { look: 'mind map' },
      { look: 'step by step' },
      { look: 'bullet (points|list|point)' },
    ],
    constraints: [
      { look: '{number} ~1 {unit}' },
      { look: '{manner} ~1 {writing}' },
      { look: '{writing} ~2 {manner}' },
      { look: '(be|stay|keep|very|quite) ~2 {manner}' },
      { look: '{manner} and ~1 {manner}' },
      { look: 'without (?!doubt)@', whole: true },
      { look: '(avoid|avoiding) @', whole: true },
      { look: '(no|not) (more|less|longer|too|over) @', whole: true },
      {
        look: '(do not|don t|never) (?!forget|hesitate|invent|make|know|understand|worry)@ @',
        notAfter: ['i', 'we', 'if', 'you', 'they'],
        whole: true,
      },
      {
        look: 'no (?!source|sources|reference|need|idea|problem|example)@',
        notAfter: ['have', 've', 'had', 's'],
        whole: true,
      },
      { look: '(maximum|max|minimum|at most)' },
      { look: '(less|fewer|more|under|within) (than)? ~1 {number}', whole: true },
      { look: 'budget (of|is|:|max) @' },
      { look: '(must|should|has to) (contain|include|stay|fit|last|be) @' },
      { look: 'only @' },
    ],
    example: [
      { look: '{model} ~6 [:"] "? @ ,? @' },
      { look: 'like ~4 " @ ,? @' },
      { look: 'for (example|instance) @ @' },
      { look: '(imitate|copy) the @ @' },
      { look: 'such as @ @' },
    ],
    verification: [
      { look: '(cite|give|quote|citing|giving|say|state|add|name|with|list|show|include|mention) ~4 {source}' },
      { look: 'where ~4 (comes|come|from)' },
      { look: '(reliable|official|serious|trustworthy) {source}' },
      { look: '(if|when|where|what|whenever) ~3 (not|t) ~1 (sure|certain)', whole: true },
      { look: '(not|n t|aren t|t) ~1 (sure|certain) ~1', whole: true },
      { look: 'if you (do not|don t) know', whole: true },
      { look: '(do not|don t|never|not) ~1 (invent|make) ~3', whole: true },
      { look: '(flag|mark|say|underline|tell|point|show|note) ~5 {doubt}' },
      { look: '{doubt}' },
      { look: '{check}' },
      { look: 'ask me ~4 (before|if|first)' },
      { look: 'are you ~1 (sure|certain)' },
      { look: 'leave ~2 blank' },
      { look: 'if (something|anything|information) is missing' },
    ],
  },
  weakTasks: [{ look: '(talk|speak) ~2' }, { look: 'help (me|us)?' }, { look: 'tell (me|us) about' }],
  toward: new Set('for to at'.split(' ')),
  asksForExample: [{ look: '(give|with|add|include|some|an|provide) ~2 (example|examples)' }],
  refusals: {
    format: [{ look: '(without|no|not) ~2 {layout}' }],
    verification: [{ look: '(without|no|not) ~3 {source}' }],
  },
  pronouns: new Set('me us it this that please well them'.split(' ')),
  negations: new Set('without no not never don dont nor needn t'.split(' ')),
  notNegations: [
    'don t forget',
    'not forget',
    'don t hesitate',
    'not only',
    'not more',
    'not just',
    'not too',
    'don t know',
    'don t understand',
    'can t ',
    'isn t ',
    'didn t ',
    'haven t ',
  ],
  negatesBefore: new Set(['nothing']),
  turns: new Set(['but', 'then', 'rather', 'instead', 'only']),
  small: new Set(
    'the a an of to in on at for with by from and or i you he she it we they me us them my your his her our their is are am be was were has have do does did not no so as if that this these those it can could would will should what how why which who but then please into about'.split(
      ' ',
    ),
  ),
  ordinary: new Set(
    'table there these those their where which while other thing things about again place point plant plane later world words years great house final files small shirt sheet start state write wrote white story stone sound short share quite paper tests texts'.split(
      ' ',
    ),
  ),
};
