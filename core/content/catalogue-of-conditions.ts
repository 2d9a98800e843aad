/** For each exploration, the names a goal's `when` may use, and when each one is reported. */
export const conditions = {
  'next-word': {
    'chose-three-words': 'three proposed words were chosen one after the other',
    'two-different-continuations': 'ten words were written twice from the same start, and the two differ',
    'low-temperature-twice-same':
      'ten words were written twice at a temperature of 0.3 or less, and the two are the same',
    'changed-corpus': 'what the model learns was changed (another text, or sentences of one’s own)',
  },
  tokens: {
    'counted-long-word': 'a word of at least 12 letters was cut, after a guess',
    'tried-own-word': 'a text other than the given one was cut',
    'compared-languages': 'the language of the texts read was changed',
    'changed-vocabulary': 'the number of pairs joined was changed',
  },
  claims: {
    'checked-three': 'three sentences were given the right verdict',
    'found-invented': 'a sentence that no document mentions was marked as not to be found',
    'all-checked': 'every sentence was given the right verdict',
  },
  'examples-or-rules': {
    'rule-failed': 'the pupil’s rules were tested and made at least one mistake',
    'learner-beat-rule': 'on the same new messages, the learner made fewer mistakes than the rules',
    'changed-example': 'the label of an example was changed',
  },
  'classifier-bias': {
    trained: 'the classifier was trained',
    tested: 'it was tested on new pictures',
    unbalanced: 'it was trained on data where one group is at least three times the other',
    'error-gap-seen': 'a test showed error rates at least 15 points apart',
    'gap-closed': 'after such a gap, a test showed error rates less than 8 points apart',
    drew: 'the pupil drew a gesture for the trained classifier',
  },
  energy: {
    'compared-two-tasks': 'a task was changed and the two differ',
    'multiplied-users': 'more than one person was chosen',
    'widened-perimeter': 'what is counted was widened',
    'could-not-tell': 'the two ranges overlapped: nobody can say which is larger',
  },
  'task-sorter': {
    'sorted-five': 'five cards are where they belong',
    'found-no-ai': 'a situation without AI was recognised',
    'all-sorted': 'every card is where it belongs',
  },
  'rights-cases': {
    'sorted-five': 'five cards are where they belong',
    'found-agreement': 'a case that needs someone’s agreement was recognised',
    'all-sorted': 'every card is where it belongs',
  },
  timeline: {
    'checked-order': 'the order was checked once',
    'all-in-order': 'every milestone is in its place',
  },
  'over-fitting': {
    'tried-three': 'three degrees of flexibility were tried',
    'too-complex': 'a flexibility past the best one was tried, whose error on new points is clearly larger',
    'found-best': 'after three tries, a flexibility whose error on new points is near the least',
    'new-points': 'other readings were taken',
  },
  knn: {
    'moved-fruit': 'the new fruit was moved on the map',
    'changed-k': 'the number of neighbours was changed',
    'single-neighbour': 'one neighbour decides alone while some labels are wrong',
    'everybody-votes': 'nearly all the fruits vote',
    'changed-labels': 'the number of wrong labels was changed',
    'added-fruit': 'an example was added',
  },
  'training-cost': {
    'changed-users': 'the number of people was changed',
    'use-passed-training': 'over a year, use surely takes more than training',
    'training-larger': 'over a year, training surely takes more than use',
    'could-not-tell': 'the two ranges overlap over a year',
  },
  recommender: {
    'watched-five': 'five videos were watched',
    'bubble-grew': 'after five videos, the last three screens amount to 2.5 topics or fewer',
    'changed-aim': 'the aim of the machine was changed',
    'changed-settings': 'the share of chance or what is observed was changed',
    'bubble-opened': 'after a bubble, the last three screens amount to four topics or more',
  },
  redaction: {
    compared: 'the marks were compared with the detector',
    'beat-detector': 'a part that the detector misses was taken out',
    'all-removed': 'after comparing, every personal part is out',
    'tried-own': 'the detector found something in a request of the pupil’s own',
  },
  'bias-audit': {
    'changed-one-thing': 'a single line that says nothing of the work changed the chances by 5 points or more',
    'removed-column': 'a column was hidden from the recruiter',
    'gap-persisted': 'the sex is hidden and the mean chances are still 8 points apart or more',
    'gap-closed': 'the mean chances are less than 4 points apart',
  },
  attention: {
    'weighed-words': 'weight was given to a word, and the prediction was computed again from it',
    'changed-prediction': 'by weights alone, the proposals came to lean another way',
    hesitated: 'weight was given only to words that say little, and no proposal stands out',
    compared: 'the pupil’s weights were compared with those the model computes',
    'close-to-model': 'when compared, at least 60 % of the weight was on the same words as the model’s',
    'changed-word': 'one word of the sentence was replaced, and the model’s proposals lean another way',
  },
  'deepfake-desk': {
    'found-fault': 'a fault of the picture was found',
    'all-faults': 'every fault of a picture was found',
    'found-origin': 'an earlier publication of the picture was opened',
    'cross-checked': 'two documents on the same event were opened',
    'verified-manifest': 'the signature and the content of a file were verified',
    'broke-signature': 'the pupil altered a signed file, and the verification failed',
    'right-verdict': 'a verdict was right, with no more certainty than what was gathered allows',
    'three-verdicts': 'three pictures were judged so',
  },
  'source-trail': {
    'opened-three': 'three pages were opened',
    'noted-link': 'what a page rests on was rightly noted',
    'found-source': 'rightly noted links lead from the claim to where it started',
    'found-distortion': 'the page where the meaning changed was pointed out, with what changed',
    'counted-sources': 'the number of independent sources was rightly counted',
    'right-verdict': 'the verdict on the claim holds',
  },
  'prompt-workshop': {
    'sent-first': 'a prompt was sent',
    'has-task': 'a prompt said clearly what to do, and on what',
    'has-context': 'a prompt said the situation',
    'has-audience': 'a prompt said for whom',
    'has-format': 'a prompt said how to lay the answer out',
    'has-constraints': 'a prompt gave a limit: length, tone, words, things to avoid',
    'has-example': 'a prompt gave an example of what is expected',
    'has-verification': 'a prompt asked for sources, or to say what is not sure',
    'three-parts': 'one prompt held three of the parts looked for',
    'five-parts': 'one prompt held five of them',
    'all-parts': 'one prompt held all the parts looked for in this situation',
    improved: 'a prompt held more parts than the one before, in the same situation',
    compared: 'two answers were read side by side',
    'spotted-doubt': 'a sentence of the answer that has to be checked was marked',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** For each exploration, the settings a module may write; all of them optional. */
export const settings = {
  'next-word': {
    corpus: 'cats (histoires-de-chats), recipes (recettes) or sport; one name or a list',
    start: 'the beginning of the sentence, at most 160 characters',
    temperature: '0 to 2; 0.7 when absent',
    order: '1 to 3: how many previous words the model looks at; 2 when absent',
    text: 'sentences of the author added to the learnt text, at most 1,200 characters',
  },
  tokens: {
    text: 'the word or sentence to cut first, at most 80 characters',
    read: 'fr, en or both: the texts the tokeniser has learnt from; the page’s language when absent',
    joins: '0 to 400: how many pairs it has joined; 400 when absent',
  },
  claims: {
    set: 'marie-curie or kermor; marie-curie when absent',
    sentences: 'with set: how many of its sentences are shown, the first ones (3 to 8); all when absent',
    question: 'with claims and library: what was asked of the assistant',
    claims: 'a list of { id, text, verdict: confirmed | contradicted | not-found, why, hint }, at most 10',
    library: 'a list of { id, title, kind, year, text }, at most 12',
    invented: 'true when the library is imaginary',
  },
  'examples-or-rules': {
    rules: 'words chosen at the start',
    examples: '4 to 60: how many labelled examples the learner starts with; 12 when absent',
  },
  'classifier-bias': {
    right: '0 to 40: pictures of right-handers at the start; 20 when absent',
    left: '0 to 40: pictures of left-handers at the start; 20 when absent',
  },
  energy: {
    first: 'classify, search, small-text, text, long-text, image or video; search when absent',
    second: 'the same; text when absent',
    times: '1 to 50 times a day',
    people: '1, 30, 600 or 100000000',
    perimeter: 'chips, centre, device or life; centre when absent',
  },
  'task-sorter': {
    cards:
      'a list of { id, text, group: recognise | predict | recommend | generate | none, why, hint }, at most 16; built-in when absent',
  },
  'rights-cases': {
    cards: 'a list of { id, text, group: free | credit | ask | never, why, hint }, at most 16; built-in when absent',
  },
  timeline: {
    milestones: 'a list of { id, year, text, why, source }, 3 to 9; the six of the AI referential when absent',
  },
  'over-fitting': {
    degree: '0 to 11: the flexibility at the start; 1 when absent',
  },
  knn: {
    neighbours: '1 to 39, odd: 5 when absent',
    wrong: '0 to 12 wrong labels among 40; 5 when absent',
  },
  'training-cost': {
    model: 'bloom, gpt-3 or llama-405; gpt-3 when absent',
    answer: 'small-text, text or image; text when absent',
    crowd: '6 to 18: half powers of ten of people (10 is 100,000); 10 when absent',
    times: '1 to 30 answers per person and day; 5 when absent',
  },
  recommender: {
    aim: 'time, useful or variety; time when absent',
    chance: '0 to 1: share of chance; 0 when absent',
    signals: 'a list of watched and ignored; both when absent',
  },
  redaction: {
    prompt: 'teacher or bakery; teacher when absent',
  },
  'bias-audit': {},
  attention: {
    sentence: 'fruit (avocat), animal (souris) or dessert (glace); one name or a list; all three when absent',
    sharpness: '1 to 12: how much the model’s attention keeps to the closest words; 6 when absent',
  },
  'deepfake-desk': {
    cases: 'a list among whale, flood, banner and halo, in the order wanted; all four when absent',
    tools: 'a list among look, origin, documents and metadata; all four when absent',
  },
  'source-trail': {
    case: 'phones, river or turtle; one name or a list; all three when absent',
    claim: 'with pages: the claim to trace',
    pages:
      'a list of { id, site, kind, title, author, date, text, rests: a list of ids, says: a few words by name }, 3 to 9, the one that makes the claim first',
    verdict: 'with pages: holds, distorted, baseless or unknown',
    why: 'with pages: what is said once the verdict is right',
  },
  'prompt-workshop': {
    situation:
      'volcanoes, quiz, outing, debate, internship, energies, kitchen, shop, site or nursery; one name or a list to choose from; those that suit all when absent',
    parts:
      'a list among task, context, audience, format, constraints, example, verification; the situation’s own when absent',
    prompt: 'what is written in the field at first, to be improved; at most 600 characters',
    title: 'with need, about and passages: the name of a situation of your own',
    need: 'with passages: what the pupil needs, in two or three sentences',
    about: 'with passages: a list of words, one of which says that the prompt is on the subject',
    public: 'with passages: a list of words for the readers it is meant for; any reader when absent',
    passages: 'a list of { when, say, check }: the pieces of the answers, see the content format; at most 40',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
