export { candidates, recognizeSheet, THRESHOLD, type RecognizeOptions } from './recognize';
export { Lexicon } from './lexicon';
export { vocabulary, type Vocabulary } from './vocabulary';
