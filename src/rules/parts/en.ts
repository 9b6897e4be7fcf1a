/** Every rule for its words; in a page nothing else of it comes along. */
export { rules } from '../index';
