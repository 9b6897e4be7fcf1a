export { candidates, recognizeSheet, THRESHOLD, type RecognizeOptions } from './recognize';
export { formsAgain } from './again';
export { Lexicon } from './lexicon';
export { vocabulary, type Vocabulary } from './vocabulary';
